package id.tanggap.kit.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/**
 * Refuses a service that would not check who calls it, or would fetch the keys for that over a line
 * on which anybody can answer.
 */
@ApplicationScoped
class IssuerGuard implements BootGuard {

  private static final String URL = "tanggap.oidc.url";
  private static final String QUARKUS_URL = "quarkus.oidc.auth-server-url";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "[::1]", "::1");
  private static final String CURE =
      "Set TANGGAP_OIDC_URL to the https address of the realm, for example"
          + " https://login.example.go.id/realms/tanggap";

  @Override
  public void check(Boot boot) {
    for (String name : Set.of("quarkus.oidc.enabled", "quarkus.oidc.tenant-enabled")) {
      if (boot.setting(name).filter("false"::equals).isPresent()) {
        throw Refusal.of("it would not check tokens, because " + name + "=false", "Remove " + name);
      }
    }
    if (boot.developersMachine()) {
      return;
    }
    if (!boot.given(URL) && !boot.given("TANGGAP_OIDC_URL") && !boot.given(QUARKUS_URL)) {
      throw Refusal.of("no identity provider is named", CURE);
    }
    checkAddress(boot, boot.setting(QUARKUS_URL).orElse(""));
  }

  private static void checkAddress(Boot boot, String address) {
    URI issuer;
    try {
      issuer = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("the address of the identity provider is not a URL: " + address, CURE);
    }
    String scheme = issuer.getScheme();
    if (issuer.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw Refusal.of("the address of the identity provider is not a URL: " + address, CURE);
    }
    boolean plain = scheme.equals("http") && !here(issuer.getHost());
    if (plain && boot.setting("tanggap.oidc.allow-http").filter("true"::equals).isEmpty()) {
      throw Refusal.of(
          "keys that decide who is let in would be fetched without encryption from " + address,
          CURE + ", or, when the line is private to these machines, TANGGAP_OIDC_ALLOW_HTTP=true");
    }
  }

  private static boolean here(String host) {
    return THIS_MACHINE.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
