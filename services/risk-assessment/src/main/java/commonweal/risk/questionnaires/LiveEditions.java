package commonweal.risk.questionnaires;

import java.util.Optional;

import commonweal.events.Code;

/** What partnerships have put live themselves. */
public interface LiveEditions {

    /** The edition that a partnership has put live last; nothing when it never has. */
    Optional<Edition> of(Code partnership, Code questionnaire);
}
