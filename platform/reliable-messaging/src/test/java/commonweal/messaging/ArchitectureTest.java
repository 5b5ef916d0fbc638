package commonweal.messaging;

import org.junit.jupiter.api.Test;

import commonweal.testsupport.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkWithoutDomain("commonweal.messaging");
    }
}
