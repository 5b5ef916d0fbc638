package commonweal.web.signin;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OIDC issuer, endpoint by endpoint: asking the issuer for them would need it to be up before these pages are.
 * Browsers go to the authorization and end-session addresses, this application to the other three.
 */
@ConfigurationProperties("commonweal.sign-in")
record SignInSettings(URI issuerUri, URI authorizationUri, URI tokenUri, URI userinfoUri, URI jwksUri,
        URI endSessionUri, String clientId, String clientSecret) {

    /** Scheme, host and port, as a content security policy names them. */
    String origin() {
        return authorizationUri.resolve("/").toString().replaceAll("/$", "");
    }
}
