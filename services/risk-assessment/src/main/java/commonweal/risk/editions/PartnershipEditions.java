package commonweal.risk.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Questionnaires;

/**
 * What a partnership has put live itself.
 *
 * @param wentLive oldest first; for each questionnaire the last one counts
 */
public record PartnershipEditions(Code partnership, List<WentLive> wentLive) {

    public PartnershipEditions {
        wentLive = List.copyOf(wentLive);
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
        return new PartnershipEditions(partnership, more);
    }
}
