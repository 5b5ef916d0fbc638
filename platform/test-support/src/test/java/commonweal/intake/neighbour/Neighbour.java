package commonweal.intake.neighbour;

public record Neighbour(String name) {}
