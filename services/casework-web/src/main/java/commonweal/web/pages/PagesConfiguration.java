package commonweal.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import commonweal.web.signin.SignedInArgument;

/** Wires what all pages share. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer pagesMvc(SignedInArgument signedIn, Stylesheets stylesheets) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(signedIn);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry resources) {
                resources.addResourceHandler("/assets/**").addResourceLocations("classpath:/casework-web/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
                resources.addResourceHandler("/assets/leaflet/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/%s/dist/"
                                .formatted(Webjar.version("leaflet")))
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new Frame(stylesheets.address()));
            }
        };
    }
}
