package commonweal.embedded;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps a document in the file as BSON, as it came over the wire; H2 by itself would use Java serialisation. */
final class DocumentType extends BasicDataType<Document> {

    @Override
    public int getMemory(Document document) {
        // why: the objects of a document take about three times the room of its BSON; H2 asks for samples only
        return 3 * bson(document).readableBytes();
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        buffer.put(bson(document).nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        var bson = Unpooled.wrappedBuffer(buffer);
        var document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf bson(Document document) {
        var bson = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bson);
        return bson;
    }
}
