package commonweal.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "commonweal.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FOLDERS_ARE_FREE_OF_CYCLES = slices().matching("commonweal.web.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule KNOWS_SERVICES_BY_THEIR_HTTP_SHAPES_ONLY = classes().that()
            .resideInAPackage("commonweal.web..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("commonweal.web..", "java..", "jakarta.servlet..", "org.springframework..",
                    "org.jspecify..", "org.slf4j..", "tools.jackson..", "org.yaml.snakeyaml..",
                    "com.fasterxml.jackson.annotation..",
                    "io.github.resilience4j..", "io.micrometer..");

    @ArchTest
    static final ArchRule FEATURES_STAND_ON_THEIR_OWN = slices()
            .matching(
                    "commonweal.web.(today|triage|cases|feedback|reviews|search|filters|retention|places|administration|risk|tasking|plans|operations|residents)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule CLIENTS_KNOW_NO_PAGES = noClasses().that().resideInAnyPackage("..services..", "..signin..")
            .should().dependOnClassesThat().resideInAnyPackage("..pages..", "..forms..");
}
