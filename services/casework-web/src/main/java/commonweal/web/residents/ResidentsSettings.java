package commonweal.web.residents;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How residents are met.
 *
 * @param name who looks after the reports, in the head of every page
 * @param partnership whose papers are published here, by its code
 * @param contact where people turn to who want more than these pages do, in a sentence
 * @param clientId the client whose tokens carry nothing but the scope {@code public}
 * @param leaveTo the harmless page that "Exit this page" goes to
 * @param entries how many forms one address may send in {@code entriesIn}
 * @param reports how many reports one address may hand in, and how often it may try a code, in {@code reportsIn}
 */
@ConfigurationProperties("commonweal.residents")
record ResidentsSettings(String name, String partnership, String contact, URI tokenUri, String clientId,
        String clientSecret, URI leaveTo,
        @DefaultValue("60") int entries, @DefaultValue("1m") Duration entriesIn, @DefaultValue("10") int reports,
        @DefaultValue("10m") Duration reportsIn) {}
