package commonweal.web.residents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import commonweal.web.services.Service;
import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SessionEnded;
import commonweal.web.signin.SignedIn;

/**
 * In whose name residents' pages ask: nobody's. The token is these pages' own, has no role, and is renewed when it runs
 * out; which partnership it is for, its claim says.
 */
@Component
class PublicToken {

    private static final String CLIENT = "residents";
    private static final Authentication NOBODY = new AnonymousAuthenticationToken(CLIENT, CLIENT,
            AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final OAuth2AuthorizedClientService kept;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

    PublicToken(ResidentsSettings settings) {
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(CLIENT).clientId(settings.clientId())
                        .clientSecret(settings.clientSecret()).scope("public")
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenUri(settings.tokenUri().toString()).build());
        this.kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        this.tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        RestClientClientCredentialsTokenResponseClient issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(toIssuer());
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(
                        credentials -> credentials.accessTokenResponseClient(issuer).clockSkew(Duration.ofSeconds(30)))
                .build());
    }

    /**
     * Asks case-intake in nobody's name.
     *
     * @throws ServiceAway also when there is no token to ask with: to a resident that is the same
     */
    <T> T ask(Function<SignedIn, T> question) {
        try {
            return question.apply(nobody());
        } catch (SessionEnded refused) {
            kept.removeAuthorizedClient(CLIENT, NOBODY.getName());
            throw new ServiceAway(Service.CASE_INTAKE, refused);
        } catch (OAuth2AuthorizationException | ResourceAccessException e) {
            throw new ServiceAway(Service.CASE_INTAKE, e);
        }
    }

    private SignedIn nobody() {
        OAuth2AuthorizedClient client = tokens
                .authorize(OAuth2AuthorizeRequest.withClientRegistrationId(CLIENT).principal(NOBODY).build());
        if (client == null) {
            throw new SessionEnded();
        }
        return new SignedIn("", "", Set.of(), Optional.empty(), List.of(), Optional.empty(),
                client.getAccessToken().getTokenValue());
    }

    private static RestClient toIssuer() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder().requestFactory(requests)
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }
}
