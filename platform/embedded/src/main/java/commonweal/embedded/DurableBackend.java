package commonweal.embedded;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** A backend with every answer to a write held back until the write is in the journal, or committed to the store's file. */
final class DurableBackend extends TypedBackend {

    private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "listcollections",
            "listindexes", "listdatabases", "dbstats", "collstats", "killcursors", "ismaster", "hello", "ping",
            "buildinfo",
            "serverstatus", "connectionstatus", "hostinfo", "getlog", "getcmdlineopts", "endsessions", "whatsmyuri");

    /** Those that change documents; all others may make or drop collections and indexes. */
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify");

    private final Journal journal;
    private final GroupCommit commits;

    DurableBackend(MVStore store, Journal journal) {
        this.journal = journal;
        this.commits = new GroupCommit(journal::save);
        super(new Maps(store, Optional.of(journal)));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (READS.contains(name) || command.equals("aggregate") && !writes(query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return commits.write(() -> {
            try {
                return super.handleCommand(channel, database, command, query);
            } finally {
                if (!CHANGES.contains(name)) {
                    journal.outgrow();
                }
            }
        });
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof Iterable<?> stages
                && StreamSupport.stream(stages.spliterator(), false)
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$merge") || document.containsKey("$out")));
    }

    @Override
    public void close() {
        commits.close();
        try {
            journal.commit();
        } finally {
            super.close();
            journal.close();
        }
    }
}
