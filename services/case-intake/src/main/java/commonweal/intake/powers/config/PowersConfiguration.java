package commonweal.intake.powers.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
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
import commonweal.practice.Practice;

/** The list of powers is a setting; those used in a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class PowersConfiguration {

    record Settings(int version, List<Kind> kinds) {

        PowerKinds kindsOfPower() {
            return new PowerKinds(version, kinds.stream().map(Kind::kind).toList());
        }
    }

    record Kind(Code code, String label, String group, @Nullable Integer minimumAge,
            PowerKind.@Nullable Expiry expires, @Nullable Integer longestDays, @Nullable Integer remindDays) {

        PowerKind kind() {
            return new PowerKind(code, label, group, minimumAge,
                    Objects.requireNonNullElse(expires, PowerKind.Expiry.NONE), longestDays,
                    Objects.requireNonNullElse(remindDays, 0));
        }
    }

    @Bean
    Practice<PowerKinds> powerKinds(Environment settings) {
        Binder binder = Binder.get(settings);
        PowerKinds usual = binder.bind("commonweal.powers.usual", Settings.class).get().kindsOfPower();
        Map<Code, Settings> named = binder
                .bind("commonweal.powers.partnerships", Bindable.mapOf(Code.class, Settings.class))
                .orElse(Map.of());
        Map<Code, PowerKinds> special = named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().kindsOfPower()));
        return new Practice<>(new Code("powers"), "Tools and powers", PowerKinds.class,
                partnership -> special.getOrDefault(partnership, usual));
    }

    @Bean
    ErasedWithCase<PowersUsed> powersErasedWithCase(MongoPowers powers) {
        return new ErasedWithCase<>(powers.parts());
    }
}
