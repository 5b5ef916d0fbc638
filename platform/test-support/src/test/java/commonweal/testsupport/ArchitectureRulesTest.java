package commonweal.testsupport;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureRulesTest {

    private static final String FIXTURES = "commonweal.testsupport.fixture.";

    @Test
    void aServiceThatKeepsTheRulesBreaksNone() {
        for (var rule : ArchitectureRules.ofService(FIXTURES + "good")) {
            assertThat(violations(rule, FIXTURES + "good")).as(rule.getDescription()).isEmpty();
        }
    }

    @Test
    void aDomainMayNotKnowTheDriver() {
        assertThat(violations(ArchitectureRules.pureDomain(FIXTURES + "impure"), FIXTURES + "impure"))
                .contains("StoredCase").contains("org.bson.Document");
    }

    @Test
    void noClassMayReplaceAWholeDocument() {
        for (var service : new String[]{"replacing", "swapping", "bulk"}) {
            assertThat(violations(ArchitectureRules.noWholeReplacements(FIXTURES + service), FIXTURES + service))
                    .as(service).contains(".mongo.");
        }
    }

    @Test
    void aServiceMayNotKnowAnother() {
        assertThat(violations(ArchitectureRules.noOtherService("commonweal.risk"), "commonweal.risk"))
                .contains("commonweal.intake.neighbour.Neighbour");
    }

    @Test
    void featuresMayNotFormACycle() {
        assertThat(violations(ArchitectureRules.noCyclesBetweenFeatures(FIXTURES + "cyclic"), FIXTURES + "cyclic"))
                .contains("Slice cases").contains("Slice reports");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(violations(ArchitectureRules.nullMarkedPackages(FIXTURES + "unmarked"), FIXTURES + "unmarked"))
                .contains("which is not @NullMarked");
    }

    @Test
    void aMisspeltPackageIsAnErrorAndNotASuccess() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ArchitectureRules.check("commonweal.intaek"))
                .withMessage("no class in the package commonweal.intaek (expected: the root package of a module)");
    }

    private static String violations(ArchRule rule, String root) {
        var report = rule.evaluate(new ClassFileImporter().importPackages(root)).getFailureReport();
        return String.join("\n", report.getDetails());
    }
}
