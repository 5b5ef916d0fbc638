package commonweal.risk.questionnaires;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells in a few letters whether two questionnaires, or two sets of answers, are the same. */
final class Fingerprint {

    private static final int DIGITS = 32;

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static String of(Questionnaire form) {
        Fingerprint print = new Fingerprint();
        print.add(form.id(), form.version(), form.title());
        form.questions().forEach(question -> {
            print.add("question", question.id(), question.text(), Objects.requireNonNullElse(question.help(), ""));
            question.options().forEach(option -> print.add("option", option.id(), option.text(), option.score()));
        });
        print.add("bands", form.bands().version(), form.bands().ranges());
        form.bands().floors().forEach(floor -> {
            print.add("floor", floor.id(), floor.text(), floor.atLeast());
            new TreeMap<>(floor.when()).forEach((question, options) -> print.add(question, new TreeSet<>(options)));
        });
        return digest(print.text.toString());
    }

    static String of(List<Factor> factors) {
        Fingerprint print = new Fingerprint();
        factors.stream().sorted(Comparator.comparing(Factor::questionId))
                .forEach(factor -> print.add(factor.questionId(), factor.optionId()));
        return digest(print.text.toString());
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            // why: with its length in front no part can run into the next one
            String word = part.toString();
            text.append(word.length()).append(':').append(word);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
