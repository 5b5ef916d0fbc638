package commonweal.metrics.plans;

import java.util.List;
import java.util.Optional;

/**
 * What stands at the head and the end of each paper that goes to councillors and residents. Councils differ in all of it,
 * so it is data of the plan, with a standard for what the plan leaves out.
 *
 * @param classification who may read it: {@code Unrestricted}
 * @param recommendations what those who get the paper are asked to do
 * @param equality on the public sector equality duty (Equality Act 2010, section 149)
 * @param corporate how it serves the council's own plan
 * @param largePrint how to get the paper in another form
 * @param interpreter how to get help with understanding it
 * @param contact whom to ask: a post, never a person's name
 */
public record Cover(Optional<String> classification, List<String> recommendations, String financial, String legal,
        Equality equality, String netZero, String communityImpact, Optional<String> corporate, String largePrint,
        String interpreter, Optional<String> contact) {

    /** @param table the questions of the duty, each with its answer */
    public record Equality(String statement, List<Answer> table) {

        public Equality {
            table = List.copyOf(table);
        }
    }

    /** @param explanation what the answer rests on */
    public record Answer(String question, String answer, String explanation) {}

    public Cover {
        recommendations = List.copyOf(recommendations);
    }
}
