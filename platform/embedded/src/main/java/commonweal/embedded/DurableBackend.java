package commonweal.embedded;

import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** A backend with every answer to a write held back until the write is committed to the file. */
final class DurableBackend extends TypedBackend {

    private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "listcollections",
            "listindexes", "listdatabases", "dbstats", "collstats", "killcursors", "ismaster", "hello", "ping",
            "buildinfo",
            "serverstatus", "connectionstatus", "hostinfo", "getlog", "getcmdlineopts", "endsessions", "whatsmyuri");

    private final GroupCommit commits = new GroupCommit(this::commit);

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (READS.contains(command.toLowerCase(Locale.ROOT)) || command.equals("aggregate") && !writes(query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return commits.write(() -> super.handleCommand(channel, database, command, query));
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
        super.close();
    }
}
