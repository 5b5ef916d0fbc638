package commonweal.local.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The issuer, as an application of its own beside the services. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {}
