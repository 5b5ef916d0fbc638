package commonweal.intake.referencedata;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.intake.referencedata.ReferenceData.ContactRule;
import commonweal.intake.referencedata.ReferenceData.Entry;
import commonweal.intake.referencedata.ReferenceData.Prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferenceDataTest {

    private static final Code NOISE = new Code("noise");
    private static final Code LITTER = new Code("litter");

    @Test
    void takesOnlyCodesThatAreOffered() {
        ReferenceData lists = headings(Entry.of(NOISE, "Noise"), new Entry(LITTER, "Litter", true));

        assertThat(ReferenceData.require("category", NOISE, lists.categories())).isEqualTo(NOISE);
        assertThatThrownBy(() -> ReferenceData.require("category", LITTER, lists.categories()))
                .hasMessage("category: 'litter' (expected: one of noise)");
        assertThat(lists.offered().categories()).containsExactly(Entry.of(NOISE, "Noise"));
        assertThat(ReferenceData.allow("category", null, lists.categories())).isNull();
    }

    @Test
    void keepsEveryCodeThatWasEverPublished() {
        ReferenceData before = headings(Entry.of(NOISE, "Noise"), Entry.of(LITTER, "Litter"));

        headings(new Entry(LITTER, "Litter and mess", true), Entry.of(NOISE, "Noise"),
                Entry.of(new Code("drones"), "Drones")).follow(before);
        assertThatThrownBy(() -> headings(Entry.of(NOISE, "Noise")).follow(before)).hasMessage(
                "categories: 'litter' is missing (expected: it stays, with retired: true when nothing new is to be filed under it)");
    }

    @Test
    void callsWhatWasFiledByTheWordsOfItsDay() {
        ReferenceData then = headings(Entry.of(NOISE, "Noise"));
        ReferenceData now = headings(Entry.of(NOISE, "Noise and music"), Entry.of(LITTER, "Litter"));
        Labels labels = new Labels(then, now);

        assertThat(labels.of(NOISE, ReferenceData::categories)).isEqualTo("Noise");
        assertThat(labels.of(LITTER, ReferenceData::categories)).isEqualTo("Litter");
        assertThat(labels.of(new Code("drones"), ReferenceData::categories)).isEqualTo("drones");
        assertThat(labels.ofNullable(null, ReferenceData::categories)).isNull();
    }

    @Test
    void refusesListsThatMakeNoSense() {
        assertThatThrownBy(() -> headings(Entry.of(NOISE, "Noise"), Entry.of(NOISE, "Din")))
                .hasMessage("categories: [noise, noise] (expected: at least one in use, no code twice)");
        assertThatThrownBy(() -> headings(new Entry(NOISE, "Noise", true))).hasMessageContaining("at least one in use");
        assertThatThrownBy(() -> Entry.of(NOISE, " ")).hasMessage("label of noise: 0 characters (expected: 1 to 200)");
        assertThatThrownBy(() -> lists(list("noise"), list("open-case", "shrug"), list("letter"), "web"))
                .hasMessage(
                        "decisions: 'shrug' (expected: any of duplicate, link-to-case, no-action, open-case, signpost)");
        assertThatThrownBy(() -> lists(list("noise"), list("open-case"), list("phone"), "web"))
                .hasMessage("excludes of safe-contact-rules: 'letter' (expected: any of phone)");
        assertThatThrownBy(() -> lists(list("noise"), list("open-case"), list("letter"), "police-uk"))
                .hasMessage("statistical-channels: 'police-uk' (expected: any of web)");
    }

    /** Whoever asked not to be written to stays safe, whatever is offered to others. */
    @Test
    void keepsARetiredRuleOfSafeContact() {
        ReferenceData lists = headings(Entry.of(NOISE, "Noise"));

        assertThat(lists.contactRulesAgainst(new Code("letter"))).containsExactly(new Code("old-rule"));
        assertThat(lists.offered().safeContactRules()).extracting(ContactRule::code)
                .containsExactly(new Code("withheld-number"));
    }

    private static ReferenceData headings(Entry... categories) {
        return lists(List.of(categories), list("open-case"), list("letter"), "web");
    }

    private static ReferenceData lists(List<Entry> categories, List<Entry> decisions, List<Entry> methods,
            String statistical) {
        return new ReferenceData(1, list("web"), categories, list("personal"), decisions, list("mediated"),
                list("improved"), list("new-evidence"), methods, list("police"), methods,
                List.of(new ContactRule(new Code("old-rule"), "Do not write", List.of(new Code("letter")), true),
                        new ContactRule(new Code("withheld-number"), "Withhold the number", List.of(), null)),
                list("public-task"), new Prompts("Ring 999"), List.of(new Code(statistical)));
    }

    private static List<Entry> list(String... codes) {
        return Stream.of(codes).map(code -> Entry.of(new Code(code), "About " + code)).toList();
    }
}
