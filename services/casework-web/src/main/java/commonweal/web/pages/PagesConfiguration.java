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
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

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
                forEver(resources.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/casework-web/assets/"));
                forEver(resources.addResourceHandler("/assets/leaflet/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/%s/dist/"
                                .formatted(Webjar.version("leaflet"))));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new Frame(stylesheets.address()));
            }
        };
    }

    /** Writes the addresses of files on pages with a mark of their content. */
    @Bean
    ResourceUrlEncodingFilter markedAddresses() {
        return new ResourceUrlEncodingFilter();
    }

    /** Browsers keep a file for as long as they like: when it changes its address does. */
    private static void forEver(ResourceHandlerRegistration files) {
        files.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()).resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
