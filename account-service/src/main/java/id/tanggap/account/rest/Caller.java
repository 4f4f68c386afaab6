package id.tanggap.account.rest;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** The current user in the words of the application. */
@ApplicationScoped
public class Caller {
  private final CurrentUser user;

  Caller(CurrentUser user) {
    this.user = user;
  }

  /** Region of the token. */
  public String region() {
    return user.region();
  }

  /** Who acts. */
  public Actor actor() {
    return new Actor(user.id(), user.name());
  }

  /** What the caller may see. */
  public Scope sight() {
    return new Scope(user.region(), user.seesRegion(), user.units());
  }

  /** What the caller has authority over. */
  public Scope authority() {
    return new Scope(user.region(), coordinates(), user.units());
  }

  /** The units that the caller serves in person, whatever else the caller may do. */
  public Scope service() {
    return new Scope(user.region(), false, user.units());
  }

  /** Whether the caller coordinates the region. */
  public boolean coordinates() {
    return user.has(Roles.COORDINATOR);
  }

  /** Whether the caller is a machine and not a person. */
  public boolean machine() {
    return user.has(Roles.INTEGRATOR);
  }

  /** The program that the caller uses, or is. */
  public String client() {
    return user.client();
  }

  /** Whether the caller runs the installation. */
  public boolean runsPlatform() {
    return user.has(Roles.PLATFORM_ADMIN);
  }

  /** Stands for what the caller sees, so that a cursor of somebody else does not fit. */
  public String fingerprint() {
    Scope sight = sight();
    return sight.region()
        + "|"
        + (sight.wholeRegion() ? "*" : sight.units().stream().sorted().toList());
  }
}
