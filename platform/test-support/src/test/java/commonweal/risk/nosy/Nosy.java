package commonweal.risk.nosy;

import commonweal.intake.neighbour.Neighbour;

record Nosy(Neighbour neighbour) {}
