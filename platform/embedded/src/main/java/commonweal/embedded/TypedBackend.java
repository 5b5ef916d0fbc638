package commonweal.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The H2 backend with databases whose maps know what they hold. */
class TypedBackend extends H2Backend {

    private final Maps maps;

    TypedBackend(Maps maps) {
        // why: first, for the constructor of the H2 backend opens the databases that exist
        this.maps = maps;
        super(maps.store());
    }

    /** Knows the newer name of {@code ismaster}, too, with which health checks ask. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return super.handleCommand(channel, database, command.equals("hello") ? "ismaster" : command, query);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new TypedDatabase(name, maps, getCursorRegistry());
    }
}
