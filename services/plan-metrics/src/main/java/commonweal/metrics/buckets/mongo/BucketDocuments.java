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
    public Document parts(Bucket bucket) {
        Document shares = new Document();
        bucket.shares().forEach((fact, share) -> {
            Document units = new Document();
            share.units().forEach((unit, tallies) -> units.append(unit.value(), TallyDocuments.toDocument(tallies)));
            shares.append(fact.value(), new Document("v", share.stamp()).append("u", units));
        });
        return shares;
    }

    @Override
    public Document sum(Bucket bucket) {
        return TallyDocuments.toDocument(bucket.total());
    }

    @Override
    public Bucket sheet(String id, long version, String mark, Document parts) {
        TreeMap<Id, Share> shares = new TreeMap<>();
        parts.forEach((fact, share) -> shares.put(new Id(fact), share((Document) share)));
        return new Bucket(id, version, mark, shares);
    }

    private static Share share(Document document) {
        TreeMap<Id, Tallies> units = new TreeMap<>();
        document.get("u", Document.class)
                .forEach((unit, tallies) -> units.put(new Id(unit), TallyDocuments.fromDocument((Document) tallies)));
        return new Share(document.getLong("v"), units);
    }
}
