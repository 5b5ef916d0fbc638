package commonweal.metrics.papers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/** Published papers are for everybody: reading them needs no token. */
@Configuration(proxyBeanMethods = false)
class OpenPapers {

    @Bean
    WebSecurityCustomizer papersNeedNoToken() {
        return web -> web.ignoring().requestMatchers(PublicPapersApi.PATH, PublicPapersApi.PATH + "/**");
    }
}
