package commonweal.metrics.buckets.mongo;

import org.bson.Document;

import commonweal.metrics.buckets.Sheet;

/** How one kind of sheet is a document, apart from the fields that all kinds have. */
interface SheetType<T extends Sheet> {

    /** Those parts that another state of the sheet does not have, or has otherwise. */
    Document parts(T sheet, T than);

    /** What the parts add up to, for those who need no more. */
    Document sum(T sheet);

    T sheet(String id, long version, Document parts);
}
