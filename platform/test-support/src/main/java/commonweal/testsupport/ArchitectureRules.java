package commonweal.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the architecture. A service checks all of them in one line:
 * {@code ArchitectureRules.check("commonweal.intake")}.
 *
 * <p>A service's package holds one package per feature; a feature holds its domain on top and its adapters in packages
 * named {@code mongo}, {@code web}, {@code messaging} or {@code config} below. Classes directly in the service's
 * package start it and may use Spring.
 */
public final class ArchitectureRules {

    private static final Set<String> SERVICES = Set.of("commonweal.intake", "commonweal.risk", "commonweal.tasking",
            "commonweal.metrics", "commonweal.web");
    private static final Set<String> ADAPTERS = Set.of("mongo", "web", "messaging", "config");
    private static final Set<String> REPLACEMENTS = Set.of("replaceOne", "findOneAndReplace");

    private ArchitectureRules() {}

    /** Checks every rule on the classes of one service, without its tests. */
    public static void check(String service) {
        check(service, ofService(service));
    }

    /** Checks every rule but that of the domain, for a module that has none: the pages. */
    public static void checkWithoutDomain(String module) {
        check(module, List.of(noWholeReplacements(module), noOtherService(module), noCyclesBetweenFeatures(module),
                nullMarkedPackages(module)));
    }

    /** All rules for one service. */
    public static List<ArchRule> ofService(String service) {
        return List.of(pureDomain(service), noWholeReplacements(service), noOtherService(service),
                noCyclesBetweenFeatures(service), nullMarkedPackages(service));
    }

    /** The domain knows the language, the events and itself: no Spring, no MongoDB, no Kafka, no JSON. */
    public static ArchRule pureDomain(String service) {
        var allowed = JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..", "commonweal.events..")
                .or(domainOf(service));
        return classes().that(domainOf(service)).should().onlyDependOnClassesThat(allowed.as("the domain may know"))
                .as("the domain of %s imports only java, jspecify, the events and itself".formatted(service))
                .allowEmptyShould(true);
    }

    /** A replaced document loses the outbox that another writer has just filled. */
    public static ArchRule noWholeReplacements(String service) {
        return noClasses().that().resideInAPackage(service + "..").should().accessTargetWhere(replacesADocument())
                .orShould().dependOnClassesThat().haveFullyQualifiedName("com.mongodb.client.model.ReplaceOneModel")
                .as("no class of %s replaces a whole document".formatted(service))
                .allowEmptyShould(true);
    }

    /** Services are linked by events alone. */
    public static ArchRule noOtherService(String service) {
        var others = SERVICES.stream().filter(other -> !other.equals(service)).map(other -> other + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(service + "..").should().dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("%s knows no other service".formatted(service))
                .allowEmptyShould(true);
    }

    /** A feature can be read, and taken out, without the ones that use it. */
    public static ArchRule noCyclesBetweenFeatures(String service) {
        return slices().matching(service + ".(*)..").should().beFreeOfCycles()
                .as("the features of %s are free of cycles".formatted(service))
                .allowEmptyShould(true);
    }

    /** In every package a type without {@code @Nullable} is never null. */
    public static ArchRule nullMarkedPackages(String service) {
        return classes().that().resideInAPackage(service + "..").should(resideInANullMarkedPackage())
                .as("every package of %s has a @NullMarked package-info".formatted(service))
                .allowEmptyShould(true);
    }

    private static void check(String root, List<ArchRule> rules) {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError(
                    "no class in the package %s (expected: the root package of a module)".formatted(root));
        }
        rules.forEach(rule -> rule.check(classes));
    }

    private static DescribedPredicate<JavaClass> domainOf(String service) {
        return DescribedPredicate.describe("domain of " + service, type -> {
            if (!type.getPackageName().startsWith(service + ".")) {
                return false;
            }
            var below = type.getPackageName().substring(service.length() + 1);
            return Arrays.stream(below.split("\\.")).noneMatch(ADAPTERS::contains);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> replacesADocument() {
        return DescribedPredicate.describe("replaces a whole document",
                access -> REPLACEMENTS.contains(access.getTarget().getName())
                        && access.getTarget().getOwner().getPackageName().startsWith("com.mongodb"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            violated(type, "%s is in the package %s, which is not @NullMarked".formatted(type.getName(),
                                    type.getPackageName())));
                }
            }
        };
    }
}
