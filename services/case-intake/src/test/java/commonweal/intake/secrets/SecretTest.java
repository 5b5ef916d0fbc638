package commonweal.intake.secrets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTest {

    @Test
    void isKnownByItsHashAndShownByNothing() {
        Secret secret = Secret.drawn();

        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(Secret.drawn().matches(secret.hash())).isFalse();
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.value());
        assertThat(secret).hasToString("Secret[withheld]");
    }
}
