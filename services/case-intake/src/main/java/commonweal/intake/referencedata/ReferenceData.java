package commonweal.intake.referencedata;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One version of the lists that a partnership works with.
 *
 * @param channels how a report can come in
 * @param categories headings: what the behaviour was
 * @param qualifiers whom it hurts, apart from the heading: personal, nuisance, environmental
 * @param decisions what can come of triage: no others than it knows how to carry out
 * @param behaviours how it went on, apart from the reason for closing: no others than measures are made of
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

    private static final Set<Code> DECISIONS = codes("open-case", "link-to-case", "signpost", "duplicate",
            "no-action");
    private static final Set<Code> BEHAVIOURS = codes("improved", "unchanged", "worse", "unknown");

    /**
     * A code and what people call it.
     *
     * @param retired true when nothing new can be filed under it; what was keeps its name
     */
    public record Entry(Code code, String label, @Nullable Boolean retired) implements Listed {

        public Entry {
            Listed.checkLabel(code, label);
        }

        /** One that is in use. */
        public static Entry of(Code code, String label) {
            return new Entry(code, label, null);
        }
    }

    /**
     * A rule of safe contact. A retired one still protects those who asked for it.
     *
     * @param label the warning that an officer reads
     * @param excludes the feedback methods and contact methods that break it
     */
    public record ContactRule(Code code, String label, List<Code> excludes, @Nullable Boolean retired)
            implements
                Listed {

        public ContactRule {
            Listed.checkLabel(code, label);
            excludes = List.copyOf(excludes);
        }
    }

    /** @param immediateDanger for whoever says that somebody is in danger now */
    public record Prompts(String immediateDanger) {}

    public ReferenceData {
        if (version < 1) {
            throw new IllegalArgumentException("version: %d (expected: 1 or more)".formatted(version));
        }
        channels = Listed.published("channels", channels);
        categories = Listed.published("categories", categories);
        qualifiers = Listed.published("qualifiers", qualifiers);
        decisions = Listed.published("decisions", decisions);
        closingReasons = Listed.published("closing-reasons", closingReasons);
        behaviours = Listed.published("behaviours", behaviours);
        reopenReasons = Listed.published("reopen-reasons", reopenReasons);
        feedbackMethods = Listed.published("feedback-methods", feedbackMethods);
        agencies = Listed.published("agencies", agencies);
        contactMethods = Listed.published("contact-methods", contactMethods);
        safeContactRules = Listed.published("safe-contact-rules", safeContactRules);
        lawfulBases = Listed.published("lawful-bases", lawfulBases);
        statisticalChannels = List.copyOf(statisticalChannels);
        among("decisions", codes(decisions), DECISIONS);
        among("behaviours", codes(behaviours), BEHAVIOURS);
        among("statistical-channels", statisticalChannels, codes(channels));
        among("excludes of safe-contact-rules", safeContactRules.stream().flatMap(rule -> rule.excludes().stream())
                .toList(), methods(feedbackMethods, contactMethods));
    }

    private static void among(String name, Collection<Code> codes, Collection<Code> known) {
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("%s: '%s' (expected: any of %s)".formatted(name, unknown,
                    new TreeSet<>(known).stream().map(Code::value).collect(Collectors.joining(", "))));
        });
    }

    private static Set<Code> codes(String... codes) {
        return Stream.of(codes).map(Code::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Code> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Code> methods(List<Entry> feedback, List<Entry> contact) {
        return Stream.concat(feedback.stream(), contact.stream()).map(Entry::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks that these lists may come after others.
     *
     * @throws IllegalArgumentException when a code is missing that was published
     */
    public void follow(ReferenceData before) {
        Listed.follow("channels", before.channels, channels);
        Listed.follow("categories", before.categories, categories);
        Listed.follow("qualifiers", before.qualifiers, qualifiers);
        Listed.follow("decisions", before.decisions, decisions);
        Listed.follow("closing-reasons", before.closingReasons, closingReasons);
        Listed.follow("behaviours", before.behaviours, behaviours);
        Listed.follow("reopen-reasons", before.reopenReasons, reopenReasons);
        Listed.follow("feedback-methods", before.feedbackMethods, feedbackMethods);
        Listed.follow("agencies", before.agencies, agencies);
        Listed.follow("contact-methods", before.contactMethods, contactMethods);
        Listed.follow("safe-contact-rules", before.safeContactRules, safeContactRules);
        Listed.follow("lawful-bases", before.lawfulBases, lawfulBases);
    }

    /** The same without what is retired: what forms offer. */
    public ReferenceData offered() {
        List<Entry> feedback = Listed.offered(feedbackMethods);
        List<Entry> contact = Listed.offered(contactMethods);
        List<Entry> ways = Listed.offered(channels);
        return new ReferenceData(version, ways, Listed.offered(categories), Listed.offered(qualifiers),
                Listed.offered(decisions), Listed.offered(closingReasons), Listed.offered(behaviours),
                Listed.offered(reopenReasons), feedback, Listed.offered(agencies), contact,
                Listed.offered(safeContactRules).stream().map(rule -> new ContactRule(rule.code(), rule.label(),
                        rule.excludes().stream().filter(methods(feedback, contact)::contains).toList(), null)).toList(),
                Listed.offered(lawfulBases), prompts,
                statisticalChannels.stream().filter(codes(ways)::contains).toList());
    }

    /**
     * The code if it is in the list and in use.
     *
     * @param field what the caller calls it, for the sentence that refuses it
     */
    public static Code require(String field, @Nullable Code code, List<Entry> list) {
        List<Entry> allowed = Listed.offered(list);
        if (code == null || allowed.stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new IllegalArgumentException("%s: %s (expected: one of %s)".formatted(field,
                    code == null ? "none" : "'" + code + "'",
                    allowed.stream().map(entry -> entry.code().value()).collect(Collectors.joining(", "))));
        }
        return code;
    }

    /** The same for a field that may be left out. */
    public static @Nullable Code allow(String field, @Nullable Code code, List<Entry> list) {
        return code == null ? null : require(field, code, list);
    }

    /** The rules of safe contact that forbid a method. */
    public Set<Code> contactRulesAgainst(Code method) {
        return safeContactRules.stream().filter(rule -> rule.excludes().contains(method)).map(ContactRule::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
