package commonweal.intake.referencedata.config;

import java.time.Instant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.events.Code;
import commonweal.intake.referencedata.Labels;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.practice.Practice;

/** The lists are a part of the practice: a code that was published stays. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataSettings {

    @Bean
    Practice<ReferenceData> referenceData(Environment settings) {
        return Practice.read(settings, "commonweal.reference-data", "Lists: headings, reasons, agencies",
                ReferenceData.class).where((before, next) -> next.follow(before));
    }

    @Bean
    PublishedLists publishedLists(Practice<ReferenceData> practice) {
        return new OfAll(practice);
    }

    private record OfAll(Practice<ReferenceData> practice) implements PublishedLists {

        @Override
        public ReferenceData of(Code partnership) {
            return practice.of(partnership);
        }

        @Override
        public Labels labels(Code partnership, Instant filed) {
            return new Labels(practice.asOf(partnership, filed), practice.of(partnership));
        }
    }
}
