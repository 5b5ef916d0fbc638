package commonweal.risk;

import org.junit.jupiter.api.Test;

import commonweal.testsupport.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsToTheRulesOfTheArchitecture() {
        ArchitectureRules.check("commonweal.risk");
    }
}
