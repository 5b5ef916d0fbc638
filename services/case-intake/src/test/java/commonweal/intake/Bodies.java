package commonweal.intake;

/** Bodies as clients send them. */
public final class Bodies {

    private Bodies() {}

    public static String report() {
        return report("");
    }

    /**
     * @param more further fields, each with a comma before it
     */
    public static String report(String more) {
        return """
               {"channel":"phone","anonymous":false,"occurred":{"from":"2026-11-20T21:30","precision":"minute"},
                "description":"Loud music until three in the morning","category":"noise","qualifier":"personal",
                "place":{"address":"1 Invented Road","postcode":"tn131hg","uprn":"100000000017","longitude":0.19,
                         "latitude":51.27,"location":"On or near Invented Road","ward":"E05009960","lsoa":"E01024405"},
                "reporter":{"name":"Morgan Invented","email":"morgan@example.org","phone":"01632 960001"}%s}"""
                .formatted(more);
    }

    public static String anonymousReport(String more) {
        return """
               {"channel":"web","anonymous":true,"occurred":{"from":"2026-11","precision":"month"}%s}"""
                .formatted(more);
    }

    public static String triage(String decision, String more) {
        return """
               {"decision":"%s","category":"noise","qualifier":"personal"%s}""".formatted(decision, more);
    }
}
