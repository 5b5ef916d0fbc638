package commonweal.risk.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Questionnaires;

/**
 * What a partnership has sent and put live itself.
 *
 * @param wentLive oldest first; for each questionnaire the last one counts
 * @param sent the files that it sent while the service ran
 */
public record PartnershipEditions(Code partnership, List<WentLive> wentLive, List<SentFile> sent) {

    public PartnershipEditions {
        wentLive = List.copyOf(wentLive);
        sent = List.copyOf(sent);
    }

    /** Of a partnership that has sent nothing. */
    public PartnershipEditions(Code partnership, List<WentLive> wentLive) {
        this(partnership, wentLive, List.of());
    }

    /** What was sent, by file name. */
    public Map<String, String> texts() {
        return sent.stream().collect(Collectors.toUnmodifiableMap(SentFile::name, SentFile::text));
    }

    public Optional<SentFile> sent(String name) {
        return sent.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    public static PartnershipEditions none(Code partnership) {
        return new PartnershipEditions(partnership, List.of());
    }

    public Optional<WentLive> live(Code questionnaire) {
        return wentLive.reversed().stream().filter(went -> went.questionnaire().equals(questionnaire)).findFirst();
    }

    /** What is live here by a person's word and is no longer what that person put live, if anything. */
    public Optional<WentLive> changedSince(Questionnaires questionnaires) {
        return wentLive.stream().map(WentLive::questionnaire).distinct().flatMap(id -> live(id).stream())
                .filter(went -> questionnaires.edition(partnership, went.questionnaire(), went.edition())
                        .filter(form -> form.fingerprint().equals(went.fingerprint())).isEmpty())
                .findFirst();
    }

    PartnershipEditions with(WentLive went) {
        List<WentLive> more = new ArrayList<>(wentLive);
        more.add(went);
        return new PartnershipEditions(partnership, more, sent);
    }
}
