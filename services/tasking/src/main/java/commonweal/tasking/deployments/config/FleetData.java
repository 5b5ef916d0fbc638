package commonweal.tasking.deployments.config;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.tasking.deployments.Fleet;

/** The settings as they stand in the file; a key that nobody would read is refused. */
@ConfigurationProperties(prefix = "commonweal.resources", ignoreUnknownFields = false)
record FleetData(@DefaultValue List<Partnership> partnerships) {

    record Partnership(Code code, List<Fleet> fleets) {}
}
