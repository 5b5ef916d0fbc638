package commonweal.web.services;

/** A code with the words people use for it. */
public record Coded(String code, String label) {}
