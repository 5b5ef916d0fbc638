package commonweal.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import commonweal.events.Code;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.mongo.StoredEditions;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads the questionnaires that the settings name. What makes no sense stops the start, so that it is not met first by an
 * officer in the middle of an assessment.
 */
final class QuestionnairesAtStart {

    private static final Code ANY = new Code("any-other");

    private QuestionnairesAtStart() {}

    static QuestionnaireFiles read(RiskSettings settings, StoredEditions storedEditions) {
        QuestionnaireFiles questionnaires = QuestionnaireFiles.read(files(settings.questionnaires()),
                settings.ownFiles(), storedEditions, settings::preferred, storedEditions);
        Stream.concat(Stream.of(ANY), settings.special().stream()).forEach(partnership -> {
            questionnaires.usual(partnership);
            settings.preferred(partnership).forEach(id -> known(questionnaires, partnership, id));
            settings.of(partnership);
        });
        storedEditions.all().forEach(editions -> unchanged(questionnaires, editions));
        return questionnaires;
    }

    private static void known(Questionnaires questionnaires, Code partnership, Code id) {
        List<String> ids = questionnaires.all(partnership).stream().map(form -> form.id().value()).distinct().toList();
        if (!ids.contains(id.value())) {
            throw new IllegalArgumentException("questionnaire of partnership '%s': '%s' (expected: %s)"
                    .formatted(partnership, id, String.join(", ", ids)));
        }
    }

    private static void unchanged(Questionnaires questionnaires, PartnershipEditions editions) {
        editions.changedSince(questionnaires).ifPresent(went -> {
            throw new IllegalStateException(
                    "The files of %s, %s, were changed or taken away since partnership '%s' put it live (expected: the same files; a change needs a new version)"
                            .formatted(went.questionnaire(), went.edition(), editions.partnership()));
        });
    }

    private static Map<String, String> files(List<String> patterns) {
        Map<String, String> files = new HashMap<>();
        for (String pattern : patterns) {
            for (Resource resource : resources(pattern)) {
                String name = String.valueOf(resource.getFilename());
                // why: a file of the same name in another folder must be met, not swallowed
                files.put(files.containsKey(name) ? resource.getDescription() : name, text(resource));
            }
        }
        return files;
    }

    private static Resource[] resources(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) {
                throw new IllegalArgumentException(
                        "commonweal.risk.questionnaires: '%s' finds nothing (expected: at least one file)"
                                .formatted(pattern));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("commonweal.risk.questionnaires: '%s' cannot be read".formatted(pattern), e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(resource), e);
        }
    }
}
