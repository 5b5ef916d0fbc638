package commonweal.metrics.buckets.mongo;

import java.util.TreeMap;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.metrics.buckets.Bucket;
import commonweal.metrics.buckets.Share;
import commonweal.metrics.measures.Tallies;

/** Shares by fact: the stamp {@code v} and the units {@code u}. */
final class BucketDocuments implements SheetType<Bucket> {

    @Override
    public Document parts(Bucket bucket, Bucket than) {
        Document shares = new Document();
        bucket.shares().forEach((fact, share) -> {
            if (!share.equals(than.shares().get(fact))) {
                shares.append(fact.value(), toDocument(share));
            }
        });
        return shares;
    }

    private static Document toDocument(Share share) {
        Document units = new Document();
        share.units().forEach((unit, tallies) -> units.append(unit.value(), TallyDocuments.toDocument(tallies)));
        return new Document("v", share.stamp()).append("u", units);
    }

    @Override
    public Document sum(Bucket bucket) {
        return TallyDocuments.toDocument(bucket.total());
    }

    @Override
    public Bucket sheet(String id, long version, Document parts) {
        TreeMap<Id, Share> shares = new TreeMap<>();
        parts.forEach((fact, share) -> shares.put(new Id(fact), share((Document) share)));
        return new Bucket(id, version, shares);
    }

    private static Share share(Document document) {
        TreeMap<Id, Tallies> units = new TreeMap<>();
        document.get("u", Document.class)
                .forEach((unit, tallies) -> units.put(new Id(unit), TallyDocuments.fromDocument((Document) tallies)));
        return new Share(document.getLong("v"), units);
    }
}
