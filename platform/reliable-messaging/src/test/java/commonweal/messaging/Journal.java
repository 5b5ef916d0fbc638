package commonweal.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;

/** The simplest aggregate that shows what was done to it, how often and in which order: a list of lines. */
record Journal(Id id, List<String> lines) {

    Journal {
        lines = List.copyOf(lines);
    }

    static Journal empty(String id) {
        return new Journal(new Id(id), List.of());
    }

    Journal with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Journal(id, more);
    }

    /** How journals are stored in the collection of the given name. */
    static AggregateType<Journal> in(String collection) {
        return new AggregateType<>() {
            @Override
            public String collection() {
                return collection;
            }

            @Override
            public Id id(Journal state) {
                return state.id();
            }

            @Override
            public Code partnership(Journal state) {
                return new Code("sevenoaks");
            }

            @Override
            public Optional<Id> caseId(Journal state) {
                return Optional.of(state.id());
            }

            @Override
            public Document toDocument(Journal state) {
                return new Document("lines", state.lines());
            }

            @Override
            public Journal fromDocument(Document document) {
                return new Journal(new Id(document.getString("_id")), document.getList("lines", String.class));
            }
        };
    }
}
