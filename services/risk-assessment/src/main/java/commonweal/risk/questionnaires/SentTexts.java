package commonweal.risk.questionnaires;

import java.util.Map;

import commonweal.events.Code;

/** Texts of questionnaires that partnerships sent while the service ran. */
public interface SentTexts {

    /** What a partnership has sent that holds now. */
    Sent of(Code partnership);

    /**
     * @param version goes up with each change, 0 when nothing was ever sent
     * @param yaml by file name
     */
    record Sent(long version, Map<String, String> yaml) {

        /** Of a partnership that never sent anything. */
        public static final Sent NOTHING = new Sent(0, Map.of());

        public Sent {
            yaml = Map.copyOf(yaml);
        }
    }
}
