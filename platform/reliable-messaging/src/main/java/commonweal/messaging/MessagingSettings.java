package commonweal.messaging;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says of itself.
 *
 * @param service its name, which is also its topic and its consumer group
 * @param consumes the topics it reacts to
 */
@ConfigurationProperties("commonweal.messaging")
record MessagingSettings(String service, @DefaultValue List<String> consumes) {}
