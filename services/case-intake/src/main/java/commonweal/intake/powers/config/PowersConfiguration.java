package commonweal.intake.powers.config;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.events.Code;
import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.powers.PowerKind;
import commonweal.intake.powers.PowerKinds;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.mongo.MongoPowers;

/** The list of powers is a setting; those used in a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class PowersConfiguration {

    record Settings(int version, List<Kind> kinds) {}

    record Kind(Code code, String label, String group, @Nullable Integer minimumAge,
            PowerKind.@Nullable Expiry expires, @Nullable Integer longestDays, @Nullable Integer remindDays) {

        PowerKind kind() {
            return new PowerKind(code, label, group, minimumAge,
                    Objects.requireNonNullElse(expires, PowerKind.Expiry.NONE), longestDays,
                    Objects.requireNonNullElse(remindDays, 0));
        }
    }

    @Bean
    PowerKinds powerKinds(Environment settings) {
        Settings read = Binder.get(settings).bind("commonweal.powers", Settings.class).get();
        return new PowerKinds(read.version(), read.kinds().stream().map(Kind::kind).toList());
    }

    @Bean
    ErasedWithCase<PowersUsed> powersErasedWithCase(MongoPowers powers) {
        return new ErasedWithCase<>(powers.parts());
    }
}
