package id.tanggap.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Access tokens of the test issuer, with the claims that the realm {@code tanggap} of Keycloak puts
 * into its own. Short names of roles are those of the realm.
 */
public final class Tokens {

  /** Region of every token whose method does not name another: Kabupaten Tegal. */
  public static final String REGION = "33.28";

  private static final String AUDIENCE = "tanggap-api";
  private static final Duration LIFE = Duration.ofMinutes(5);

  private Tokens() {}

  /**
   * A good token.
   *
   * @param user user name; also decides the subject, see {@link #subjectOf}
   * @param region official code of the region
   * @param units codes of the units the person serves
   * @param roles realm roles
   */
  public static String of(String user, String region, List<String> units, String... roles) {
    return sign(claims(user, region, units, roles), Instant.now().plus(LIFE), AUDIENCE);
  }

  /**
   * A good token of a machine.
   *
   * @param client name of its client at the identity provider ({@code azp})
   * @param region official code of the region
   */
  public static String machine(String client, String region) {
    return sign(
        claims("service-account-" + client, region, List.of(), "integrator").claim("azp", client),
        Instant.now().plus(LIFE),
        AUDIENCE);
  }

  /** Subject ({@code sub}) of every token made for a user name. */
  public static String subjectOf(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A coordinator of the default region. */
  public static String coordinator() {
    return coordinatorOf(REGION);
  }

  /** A coordinator of another region. */
  public static String coordinatorOf(String region) {
    return of("coordinator-" + region, region, List.of(), "coordinator");
  }

  /** An administrator of units. */
  public static String unitAdmin(String... units) {
    return of("unit-admin-" + String.join("-", units), REGION, List.of(units), "unit-admin");
  }

  /** Somebody who approves for units. */
  public static String approver(String... units) {
    return of("approver-" + String.join("-", units), REGION, List.of(units), "approver");
  }

  /** An operator. */
  public static String operator() {
    return of("operator", REGION, List.of(), "operator");
  }

  /** A leader. */
  public static String leader() {
    return of("leader", REGION, List.of(), "leader");
  }

  /** An evaluator. */
  public static String evaluator() {
    return of("evaluator", REGION, List.of(), "evaluator");
  }

  /** An auditor. */
  public static String auditor() {
    return of("auditor", REGION, List.of(), "auditor");
  }

  /** A privacy officer. */
  public static String privacyOfficer() {
    return of("privacy-officer", REGION, List.of(), "privacy-officer");
  }

  /** A machine that hands in data. */
  public static String integrator() {
    return of("integrator", REGION, List.of(), "integrator");
  }

  /** Somebody who runs the platform. */
  public static String platformAdmin() {
    return of("platform-admin", REGION, List.of(), "platform-admin");
  }

  /** A coordinator's token that ended a minute ago. */
  public static String expired() {
    Instant end = Instant.now().minus(Duration.ofMinutes(1));
    return sign(claims("coordinator", REGION, List.of(), "coordinator"), end, AUDIENCE);
  }

  /** A coordinator's token for another service. */
  public static String wrongAudience() {
    return sign(
        claims("coordinator", REGION, List.of(), "coordinator"),
        Instant.now().plus(LIFE),
        "another-api");
  }

  /** An operator's token into which somebody wrote another role afterwards. */
  public static String tampered() {
    String[] parts = operator().split("\\.", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged = payload.replace("\"operator\"", "\"coordinator\"");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(forged.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  private static JwtClaimsBuilder claims(
      String user, String region, List<String> units, String... roles) {
    return Jwt.claims()
        .issuer(Addresses.of("TANGGAP_OIDC_URL"))
        .subject(subjectOf(user))
        .preferredUserName(user)
        .claim("name", user)
        .claim("typ", "Bearer")
        .claim("azp", "tanggap-cli")
        .claim("region", region)
        .claim("units", units)
        .claim("realm_access", Map.of("roles", List.of(roles)));
  }

  private static String sign(JwtClaimsBuilder claims, Instant end, String audience) {
    return claims
        .audience(Set.of(audience, "account"))
        .issuedAt(end.minus(LIFE))
        .expiresAt(end)
        .jws()
        .keyId(StubIssuer.KEY_ID)
        .sign(privateKey());
  }

  private static PrivateKey privateKey() {
    Addresses.of("TANGGAP_OIDC_URL");
    byte[] key = Base64.getDecoder().decode(System.getProperty(StubIssuer.PRIVATE_KEY));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the tests is broken", e);
    }
  }
}
