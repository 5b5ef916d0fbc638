package commonweal.intake.referencedata;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One version of the lists that a partnership works with.
 *
 * @param channels how a report can come in
 * @param categories headings: what the behaviour was
 * @param qualifiers whom it hurts, apart from the heading: personal, nuisance, environmental
 * @param contactMethods how a reporter may like to be reached
 * @param safeContactRules what must not be done when reaching a reporter
 * @param lawfulBases why the partnership may hold a report (UK GDPR, article 6), the usual one first
 * @param prompts what forms tell people, by occasion
 * @param statisticalChannels those of {@code channels} that bring published figures instead of somebody's report
 */
public record ReferenceData(int version, List<Entry> channels, List<Entry> categories, List<Entry> qualifiers,
        List<Entry> decisions, List<Entry> closingReasons, List<Entry> behaviours, List<Entry> reopenReasons,
        List<Entry> feedbackMethods, List<Entry> agencies, List<Entry> contactMethods,
        List<ContactRule> safeContactRules, List<Entry> lawfulBases, Prompts prompts, List<Code> statisticalChannels) {

    /** A code and what people call it. */
    public record Entry(Code code, String label) {}

    /**
     * A rule of safe contact.
     *
     * @param label the warning that an officer reads
     * @param excludes the feedback methods and contact methods that break it
     */
    public record ContactRule(Code code, String label, List<Code> excludes) {

        public ContactRule {
            excludes = List.copyOf(excludes);
        }
    }

    /** @param immediateDanger for whoever says that somebody is in danger now */
    public record Prompts(String immediateDanger) {}

    public ReferenceData {
        if (version < 1) {
            throw new IllegalArgumentException("version: %d (expected: 1 or more)".formatted(version));
        }
        channels = published("channels", channels);
        categories = published("categories", categories);
        qualifiers = published("qualifiers", qualifiers);
        decisions = published("decisions", decisions);
        closingReasons = published("closing-reasons", closingReasons);
        behaviours = published("behaviours", behaviours);
        reopenReasons = published("reopen-reasons", reopenReasons);
        feedbackMethods = published("feedback-methods", feedbackMethods);
        agencies = published("agencies", agencies);
        contactMethods = published("contact-methods", contactMethods);
        safeContactRules = List.copyOf(safeContactRules);
        lawfulBases = published("lawful-bases", lawfulBases);
        statisticalChannels = List.copyOf(statisticalChannels);
    }

    private static List<Entry> published(String name, List<Entry> entries) {
        if (entries.isEmpty() || entries.size() != entries.stream().map(Entry::code).distinct().count()) {
            throw new IllegalArgumentException("%s: %s (expected: at least one entry, no code twice)".formatted(name,
                    entries.stream().map(Entry::code).toList()));
        }
        return List.copyOf(entries);
    }

    /**
     * The code if it is in the list.
     *
     * @param field what the caller calls it, for the sentence that refuses it
     */
    public static Code require(String field, @Nullable Code code, List<Entry> allowed) {
        if (code == null || allowed.stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new IllegalArgumentException("%s: %s (expected: one of %s)".formatted(field,
                    code == null ? "none" : "'" + code + "'",
                    allowed.stream().map(entry -> entry.code().value()).collect(Collectors.joining(", "))));
        }
        return code;
    }

    /** The same for a field that may be left out. */
    public static @Nullable Code allow(String field, @Nullable Code code, List<Entry> allowed) {
        return code == null ? null : require(field, code, allowed);
    }

    /** The rules of safe contact that forbid a method. */
    public Set<Code> contactRulesAgainst(Code method) {
        return safeContactRules.stream().filter(rule -> rule.excludes().contains(method)).map(ContactRule::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What people call it; a code from an older version, which is no longer listed, stands for itself. */
    public static String label(Code code, List<Entry> list) {
        return list.stream().filter(entry -> entry.code().equals(code)).map(Entry::label).findFirst()
                .orElse(code.value());
    }
}
