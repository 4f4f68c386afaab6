package id.tanggap.account.identity;

import id.tanggap.account.config.IdentityConfig;
import java.time.Duration;
import java.util.Optional;

/** Settings of a test. */
record IdentitySettings(String realmUrl, Optional<String> clientSecret, boolean sendMail)
    implements IdentityConfig {

  static IdentitySettings of(FakeKeycloak keycloak) {
    return new IdentitySettings(keycloak.realmUrl(), Optional.of(FakeKeycloak.SECRET), false);
  }

  IdentitySettings withSecret(String secret) {
    return new IdentitySettings(realmUrl, Optional.of(secret), sendMail);
  }

  IdentitySettings withMail() {
    return new IdentitySettings(realmUrl, clientSecret, true);
  }

  @Override
  public String clientId() {
    return "tanggap-provisioner";
  }

  @Override
  public boolean worker() {
    return true;
  }

  @Override
  public String scanEvery() {
    return "off";
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration budget() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Duration lease() {
    return Duration.ofSeconds(60);
  }

  @Override
  public Duration firstPause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration longestOutagePause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public Duration longestRefusalPause() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Optional<String> devInitialPassword() {
    return Optional.empty();
  }

  @Override
  public boolean developersMachine() {
    return false;
  }
}
