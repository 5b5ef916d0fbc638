package commonweal.risk.cases.web;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.risk.cases.mongo.CaseRisks;

/** Wires the web adapter. */
@Configuration(proxyBeanMethods = false)
class CasesWeb {

    @Bean
    CaseRiskDesk caseRiskDesk(CaseRisks caseRisks, Clock clock, MeterRegistry meters) {
        return new CaseRiskDesk(caseRisks.aggregates(), clock, meters);
    }
}
