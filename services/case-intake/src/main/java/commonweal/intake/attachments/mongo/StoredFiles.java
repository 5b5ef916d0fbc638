package commonweal.intake.attachments.mongo;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.bson.types.Binary;

import commonweal.events.Id;

/**
 * Files in two collections in the layout of GridFS (MongoDB's specification of it), so that any GridFS tool can read them.
 *
 * <p>Why not the driver's bucket: it looks chunks up by the file's id alone, for which the embedded store reads every chunk
 * of every file. Here a chunk's id is its file's with its number, and each is fetched by that.
 *
 * <p>A file is pending from its first byte until its report knows of it; what stays pending was left by a crash.
 */
final class StoredFiles {

    static final int CHUNK = 255 * 1024;
    private static final String ID = "_id";
    private static final String PENDING = "pending";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    StoredFiles(MongoDatabase database) {
        files = database.getCollection("attachments.files");
        chunks = database.getCollection("attachments.chunks");
        files.createIndex(new Document(PENDING, 1), new IndexOptions().unique(true).sparse(true));
    }

    /** A file that no report may know of. */
    record Pending(Id file, Id report, Instant since) {}

    /** Stores the bytes; storing the same file again completes what was left. */
    void store(Id file, Id report, String name, byte[] bytes, Instant now) {
        insertOnce(files,
                new Document(ID, file.value()).append("filename", name).append("length", (long) bytes.length)
                        .append("chunkSize", CHUNK).append("uploadDate", Date.from(now))
                        .append("metadata", new Document("report", report.value()))
                        .append(PENDING, "%013d/%s".formatted(now.toEpochMilli(), file)));
        for (int n = 0; n * CHUNK < bytes.length; n++) {
            byte[] part = Arrays.copyOfRange(bytes, n * CHUNK, Math.min(bytes.length, (n + 1) * CHUNK));
            insertOnce(chunks, new Document(ID, chunk(file, n)).append("files_id", file.value()).append("n", n)
                    .append("data", new Binary(part)));
        }
    }

    /** The report knows of it. */
    void settle(Id file) {
        files.updateOne(new Document(ID, file.value()), new Document("$unset", new Document(PENDING, "")));
    }

    /** The bytes, or nothing when the file is not there or not whole. */
    Optional<byte[]> bytes(Id file) {
        Document head = files.find(new Document(ID, file.value())).first();
        if (head == null) {
            return Optional.empty();
        }
        List<String> wanted = chunkIds(file, head.getLong("length"));
        Map<String, byte[]> parts = new HashMap<>();
        chunks.find(new Document(ID, new Document("$in", wanted)))
                .forEach(part -> parts.put(part.getString(ID), part.get("data", Binary.class).getData()));
        if (parts.size() < wanted.size()) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.toIntExact(head.getLong("length")));
        wanted.forEach(part -> whole.writeBytes(parts.get(part)));
        return Optional.of(whole.toByteArray());
    }

    /** Removes files with all their bytes; the head goes last, so that a crash leaves nothing that nobody finds. */
    void remove(List<Id> gone) {
        for (Id file : gone) {
            Document head = files.find(new Document(ID, file.value())).first();
            if (head != null) {
                chunks.deleteMany(new Document(ID, new Document("$in", chunkIds(file, head.getLong("length")))));
                files.deleteOne(new Document(ID, file.value()));
            }
        }
    }

    /** What has been pending for longer than anybody needs to store a file. */
    List<Pending> pendingFor(Duration atLeast, Instant now) {
        List<Pending> pending = new ArrayList<>();
        // why: a regex on the sparse-unique field is what both kinds of store answer from its index
        for (Document head : files.find(new Document(PENDING, new Document("$regex", "^")))) {
            Instant since = Instant.ofEpochMilli(Long.parseLong(head.getString(PENDING).substring(0, 13)));
            if (!since.plus(atLeast).isAfter(now)) {
                pending.add(new Pending(new Id(head.getString(ID)),
                        new Id(head.get("metadata", Document.class).getString("report")), since));
            }
        }
        return pending;
    }

    private static void insertOnce(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static List<String> chunkIds(Id file, long length) {
        return IntStream.range(0, Math.toIntExact((length + CHUNK - 1) / CHUNK)).mapToObj(n -> chunk(file, n)).toList();
    }

    private static String chunk(Id file, int n) {
        return file.value() + "/" + n;
    }
}
