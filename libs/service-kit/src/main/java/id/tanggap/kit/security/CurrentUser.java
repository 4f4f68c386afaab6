package id.tanggap.kit.security;

import id.tanggap.kit.domain.Forbidden;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The person or machine behind the current HTTP request, read from the verified token and from
 * nothing else. There is no current user while an event is consumed: use cases take region and
 * actor from their command.
 */
@RequestScoped
public class CurrentUser {
  /** The id of a caller without a token. */
  public static final String ANONYMOUS = "anonymous";

  private static final List<String> SEES_REGION =
      List.of(
          Roles.COORDINATOR,
          Roles.LEADER,
          Roles.OPERATOR,
          Roles.EVALUATOR,
          Roles.AUDITOR,
          Roles.PRIVACY_OFFICER,
          Roles.INTEGRATOR,
          Roles.PLATFORM_ADMIN);

  private final SecurityIdentity identity;

  @Inject
  CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** False when the request carries no token; a bad token never gets this far. */
  public boolean known() {
    return !identity.isAnonymous();
  }

  /** The subject of the token; {@link #ANONYMOUS} without one. */
  public String id() {
    if (!known()) {
      return ANONYMOUS;
    }
    String subject = claim("sub");
    return subject == null ? identity.getPrincipal().getName() : subject;
  }

  /** The name to show to people; falls back to the user name. */
  public String name() {
    if (!known()) {
      return ANONYMOUS;
    }
    String name = claim("name");
    return name == null ? identity.getPrincipal().getName() : name;
  }

  /**
   * The program to which the token was issued ({@code azp}), by its name at the identity provider;
   * {@link #ANONYMOUS} without one.
   */
  public String client() {
    String client = known() ? claim("azp") : null;
    return client == null ? ANONYMOUS : client;
  }

  /**
   * The region code of the token.
   *
   * @throws Forbidden when the token names no region: such a person serves nobody here
   */
  public String region() {
    return regionIfAny().orElseThrow(() -> new Forbidden("token-without-region"));
  }

  /** The region code of the token; empty without a token or when it names none. */
  public Optional<String> regionIfAny() {
    return Optional.ofNullable(known() ? claim("region") : null)
        .filter(region -> !region.isBlank());
  }

  /** Codes of the units the person serves; empty for most roles that see the region. */
  public Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    if (known() && identity.getPrincipal() instanceof JsonWebToken token) {
      Object claim = token.getClaim("units");
      if (claim instanceof Collection<?> codes) {
        codes.forEach(code -> units.add(text(code)));
      } else if (claim != null) {
        units.add(text(claim));
      }
    }
    return units;
  }

  /** Whether the token carries the role, one of {@link Roles}. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether the person may see every unit of the region, and not only the own ones. */
  public boolean seesRegion() {
    return SEES_REGION.stream().anyMatch(identity::hasRole);
  }

  /**
   * Whether the person serves this unit or one above it.
   *
   * @param unitPath codes from the root, each between slashes: {@code /SETDA/DINKES/}
   */
  public boolean covers(String unitPath) {
    return unitPath != null
        && units().stream().anyMatch(code -> unitPath.contains("/" + code + "/"));
  }

  /**
   * Lets pass who may change things of this unit: the coordinator of the region, or a person who
   * serves it.
   *
   * @throws NotFound for everybody else, because they may not even know that the thing exists
   */
  public void requireUnit(String unitPath) {
    if (!has(Roles.COORDINATOR) && !covers(unitPath)) {
      throw new NotFound("unit", unitPath);
    }
  }

  /**
   * Lets pass who may read things of this unit.
   *
   * @throws NotFound for everybody else
   */
  public void requireVisible(String unitPath) {
    if (!seesRegion() && !covers(unitPath)) {
      throw new NotFound("unit", unitPath);
    }
  }

  private String claim(String name) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object value = token.getClaim(name);
      return value == null ? null : text(value);
    }
    return null;
  }

  private static String text(Object claim) {
    return claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
  }
}
