package commonweal.metrics.buckets.mongo;

import java.util.TreeMap;

import org.bson.Document;

import commonweal.metrics.buckets.Month;

/** Sums by bucket, named without its partnership: the bucket's version {@code v} and the tallies {@code t}. */
final class MonthDocuments implements SheetType<Month> {

    @Override
    public Document parts(Month month, Month than) {
        Document sums = new Document();
        month.buckets().forEach((bucket, sum) -> {
            if (!sum.equals(than.buckets().get(bucket))) {
                sums.append(withinPartnership(bucket),
                        new Document("v", sum.version()).append("t", TallyDocuments.toDocument(sum.tallies())));
            }
        });
        return sums;
    }

    /** A partnership's name may hold a dot, which no name of a field should. */
    private static String withinPartnership(String bucket) {
        return bucket.substring(bucket.indexOf('/') + 1);
    }

    @Override
    public Document sum(Month month) {
        return TallyDocuments.toDocument(month.total());
    }

    @Override
    public Month sheet(String id, long version, Document parts) {
        String partnership = id.substring(0, id.indexOf('/') + 1);
        TreeMap<String, Month.Sum> sums = new TreeMap<>();
        parts.forEach((bucket, value) -> {
            Document sum = (Document) value;
            sums.put(partnership + bucket, new Month.Sum(sum.getLong("v"),
                    TallyDocuments.fromDocument(sum.get("t", Document.class))));
        });
        return new Month(id, version, sums);
    }
}
