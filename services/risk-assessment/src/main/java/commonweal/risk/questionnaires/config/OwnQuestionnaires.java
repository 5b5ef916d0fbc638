package commonweal.risk.questionnaires.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import commonweal.events.Code;

/** The folder of partnerships' own questionnaires: one folder for each, named by the partnership's code. */
public final class OwnQuestionnaires {

    private OwnQuestionnaires() {}

    /** The texts of each partnership's files, by {@code partnership/file name}. */
    public static Map<Code, Map<String, String>> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "commonweal.risk.own-questionnaires: '%s' (expected: a folder with a folder for each partnership)"
                            .formatted(folder));
        }
        Map<Code, Map<String, String>> own = new HashMap<>();
        try (DirectoryStream<Path> partnerships = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path partnership : partnerships) {
                own.put(new Code(partnership.getFileName().toString()), texts(partnership));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("commonweal.risk.own-questionnaires: '%s' cannot be read".formatted(folder),
                    e);
        }
        return own;
    }

    private static Map<String, String> texts(Path partnership) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partnership, "*.yaml")) {
            for (Path file : files) {
                texts.put(partnership.getFileName() + "/" + file.getFileName(), Files.readString(file));
            }
        }
        return texts;
    }
}
