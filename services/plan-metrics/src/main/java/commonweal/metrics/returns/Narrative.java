package commonweal.metrics.returns;

/**
 * What an agency says in its own words.
 *
 * @param forPublic whether they may stand in papers for everybody, which whoever sends them has to say: that they name nobody
 */
public record Narrative(String text, boolean forPublic) {

    public Narrative {
        if (text.isBlank()) {
            throw new IllegalArgumentException("words: blank (expected: a sentence, or none at all)");
        }
    }
}
