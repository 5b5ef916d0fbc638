package commonweal.metrics.buckets.mongo;

import java.util.TreeMap;

import org.bson.Document;

import commonweal.metrics.buckets.Month;

/** Sums by bucket: the bucket's version {@code v} and the tallies {@code t}. */
final class MonthDocuments implements SheetType<Month> {

    @Override
    public Document parts(Month month) {
        Document sums = new Document();
        month.buckets().forEach((bucket, sum) -> sums.append(bucket,
                new Document("v", sum.version()).append("t", TallyDocuments.toDocument(sum.tallies()))));
        return sums;
    }

    @Override
    public Document sum(Month month) {
        return TallyDocuments.toDocument(month.total());
    }

    @Override
    public Month sheet(String id, long version, String mark, Document parts) {
        TreeMap<String, Month.Sum> sums = new TreeMap<>();
        parts.forEach((bucket, value) -> {
            Document sum = (Document) value;
            sums.put(bucket, new Month.Sum(sum.getLong("v"),
                    TallyDocuments.fromDocument(sum.get("t", Document.class))));
        });
        return new Month(id, version, mark, sums);
    }
}
