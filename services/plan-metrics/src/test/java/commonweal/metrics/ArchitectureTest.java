package commonweal.metrics;

import org.junit.jupiter.api.Test;

import commonweal.testsupport.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheArchitecture() {
        ArchitectureRules.check("commonweal.metrics");
    }
}
