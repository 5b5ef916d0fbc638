package commonweal.intake.mongo;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;

/**
 * A part of a list that people open.
 *
 * @param total how many there are in all parts
 */
public record Listing<S>(List<Versioned<S>> items, long total) {

    public static <S> Listing<S> of(Aggregates<S> aggregates, Document filter, Document sort, int offset, int size) {
        List<Versioned<S>> items = new ArrayList<>();
        aggregates.collection().find(filter).sort(sort).skip(offset).limit(size)
                .forEach(document -> items.add(aggregates.read(document)));
        return new Listing<>(items, aggregates.collection().countDocuments(filter));
    }
}
