package commonweal.local.identity;

import java.net.URI;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the issuer is, whom it sends back, and where it keeps its keys.
 *
 * @param issuer the address that stands in every token
 * @param web the address of casework-web, to which people return after signing in and out
 * @param webSecret the secret of casework-web's client
 */
@ConfigurationProperties("commonweal.identity")
record IdentitySettings(URI issuer, URI web, String webSecret, Path folder) {}
