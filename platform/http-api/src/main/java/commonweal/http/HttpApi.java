package commonweal.http;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.EventJson;
import commonweal.events.Id;
import commonweal.events.RequiredUnlessNullable;

/** Switches on everything else that the services' APIs share; settings start with {@code commonweal.http}. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpApi {

    private static final String SWALLOWED = Long.toString(DataSize.ofMegabytes(20).toBytes());

    @Bean
    ApiErrors apiErrors() {
        return new ApiErrors(ProblemMappings.onClasspath());
    }

    @Bean
    ProblemPage problemPage() {
        return new ProblemPage();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${commonweal.sample-clock:false}") boolean sampleClock) {
        return sampleClock ? new RequestClock(Clock.systemUTC()) : Clock.systemUTC();
    }

    @Bean
    WholeBody wholeBody(@Value("${commonweal.http.largest-body:1MB}") DataSize largest) {
        return new WholeBody(largest);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatAnswersWithProblems(JsonMapper json) {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
            // why: a client that is still sending a body that is too large must get to read the answer
            tomcat.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", SWALLOWED));
        };
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.addModule(EventJson.module()).annotationIntrospector(new RequiredUnlessNullable())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    @Bean
    WebMvcConfigurer httpApiMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new PageRequestArgument());
                resolvers.add(new IfMatchArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new PublicGate());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Id.class, Id::new);
                registry.addConverter(String.class, Code.class, Code::new);
                registry.addConverter(String.class, AreaCode.class, AreaCode::new);
            }
        };
    }
}
