package commonweal.http;

import java.util.Arrays;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;

/** The head of each service's description at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDescription {

    private static final String BEARER = "bearer";

    static {
        // why: springdoc keeps this per class loader; setting it twice does no harm
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class)
                .replaceWithSchema(Id.class, new StringSchema())
                .replaceWithSchema(Code.class, new StringSchema())
                .replaceWithSchema(AreaCode.class, new StringSchema());
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:Commonweal}") String name) {
        return new OpenAPI().info(new Info().title(name).version("1")
                .description(
                        "Errors are problem details (RFC 9457) with a code for programs and a sentence for people."))
                .components(new Components().addSecuritySchemes(BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Changes say which version they were decided on; the argument itself is none of the request's. */
    @Bean
    GlobalOperationCustomizer ifMatchIsAHeader() {
        return (operation, method) -> Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IfMatch.class)
                        ? operation.addParametersItem(new HeaderParameter().name(HttpHeaders.IF_MATCH).required(false)
                                .schema(new StringSchema()).description("The ETag of the last answer"))
                        : operation;
    }
}
