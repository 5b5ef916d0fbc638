package commonweal.web.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.HttpSessionMutexListener;

/** This application as a client of the OIDC issuer: authorization code with PKCE, tokens kept in the session. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String CLIENT = "casework-web";

    @Bean
    ClientRegistrationRepository clientRegistrations(SignInSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                .clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").scope("openid", "profile")
                .issuerUri(settings.issuerUri().toString()).authorizationUri(settings.authorizationUri().toString())
                .tokenUri(settings.tokenUri().toString()).userInfoUri(settings.userinfoUri().toString())
                .jwkSetUri(settings.jwksUri().toString()).userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endSessionUri().toString()))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Gives each session one object to lock on, see {@link SignedInArgument}. */
    @Bean
    HttpSessionMutexListener sessionMutex() {
        return new HttpSessionMutexListener();
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codeForTokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(toIssuer());
        return client;
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository authorizedClients) {
        RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(toIssuer());
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(registrations,
                authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode()
                .refreshToken(token -> token.accessTokenResponseClient(refresh).clockSkew(Duration.ofSeconds(30)))
                .build());
        return manager;
    }

    /** Asks the issuer who has signed in: the ID token says no more than the subject, for it stands in addresses. */
    @Bean
    OidcUserService whoHasSignedIn() {
        RestTemplate issuer = new RestTemplate(requests());
        issuer.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(issuer);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(userInfo);
        return people;
    }

    /** The roles that the issuer names as authorities; a role this application does not know opens nothing. */
    @Bean
    GrantedAuthoritiesMapper rolesOfPerson() {
        return authorities -> authorities.stream().filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast).map(OidcUserAuthority::getUserInfo).filter(Objects::nonNull)
                .flatMap(person -> roles(person).stream()).map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    private static List<String> roles(OidcUserInfo person) {
        return Objects.requireNonNullElse(person.getClaimAsStringList("roles"), List.of());
    }

    private static RestClient toIssuer() {
        return RestClient.builder().requestFactory(requests())
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }

    private static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        return requests;
    }
}
