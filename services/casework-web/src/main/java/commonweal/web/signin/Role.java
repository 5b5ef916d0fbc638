package commonweal.web.signin;

/** The roles that a token's claim {@code roles} may carry. */
public enum Role {

    CSU_OFFICER("csu-officer", "CSU officer"), CSU_MANAGER("csu-manager", "CSU manager"), GROUP_CHAIR("group-chair",
            "Task group chair"), GROUP_MEMBER("group-member", "Task group member"), PARTNER_RETURNS("partner-returns",
                    "Partner returns"), SCRUTINY("scrutiny",
                            "Scrutiny"), COUNTY("county", "County"), OPERATOR("operator", "Operator");

    private final String code;
    private final String title;

    Role(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The name by which Spring Security knows it. */
    public String authority() {
        return "ROLE_" + code;
    }
}
