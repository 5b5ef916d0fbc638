package commonweal.metrics.statements;

/**
 * Something that cannot be right, or can be read in two ways.
 *
 * @param code what kind of thing is wrong, such as {@code wrong-base}
 * @param where the place in the paper or the return
 * @param sentence what was got, what is expected, and the arithmetic
 * @param certain false when a person has to judge
 */
public record Finding(String code, String where, String sentence, boolean certain) {

    static Finding wrong(String code, Statement statement, String sentence, Object... values) {
        return new Finding(code, statement.where(), sentence.formatted(values), true);
    }

    static Finding unclear(String code, Statement statement, String sentence, Object... values) {
        return new Finding(code, statement.where(), sentence.formatted(values), false);
    }
}
