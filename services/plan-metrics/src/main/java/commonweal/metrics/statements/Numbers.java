package commonweal.metrics.statements;

import java.util.ArrayList;
import java.util.List;

import commonweal.metrics.statements.Statement.Numbering;

/** Whether numbers of paragraphs such as 2.1, 2.2 or 1, 2 follow each other. */
final class Numbers {

    private Numbers() {}

    static List<Finding> check(Numbering numbering) {
        List<Finding> findings = new ArrayList<>();
        List<String> numbers = numbering.numbers();
        for (int i = 1; i < numbers.size(); i++) {
            String before = numbers.get(i - 1);
            String number = numbers.get(i);
            if (number.equals(before)) {
                findings.add(Finding.wrong("numbering", numbering, "%s is there twice (expected: %s)", number,
                        next(before)));
            } else if (!number.equals(next(before)) && !beginsASection(before, number)) {
                findings.add(Finding.wrong("numbering", numbering, "%s comes after %s (expected: %s)", number, before,
                        next(before)));
            }
        }
        return findings;
    }

    /** 3.0 or 3.1 after 2.6. */
    private static boolean beginsASection(String before, String number) {
        int dot = number.indexOf('.');
        return dot > 0 && before.indexOf('.') > 0
                && number.substring(0, dot).equals(next(before.substring(0, before.indexOf('.'))))
                && List.of("0", "1").contains(number.substring(dot + 1));
    }

    private static String next(String number) {
        int last = number.lastIndexOf('.') + 1;
        return number.substring(0, last) + (Integer.parseInt(number.substring(last)) + 1);
    }
}
