package commonweal.tasking.referrals.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.tasking.referrals.Referral;

/** The collection {@code referrals}. */
@Configuration(proxyBeanMethods = false)
class ReferralStore {

    @Bean
    Aggregates<Referral> referralAggregates(AggregateStores stores) {
        Aggregates<Referral> referrals = stores.of(new ReferralDocuments());
        M001_ReferralIndexes.create(referrals.collection());
        return referrals;
    }

    @Bean
    Referrals referrals(Aggregates<Referral> aggregates) {
        return new Referrals(aggregates);
    }

    @Bean
    Actions actions(Aggregates<Referral> aggregates) {
        return new Actions(aggregates);
    }
}
