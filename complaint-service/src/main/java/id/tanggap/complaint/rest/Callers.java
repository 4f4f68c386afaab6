package id.tanggap.complaint.rest;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** The current user in the words of the domain. */
@ApplicationScoped
public class Callers {

  private final CurrentUser user;

  Callers(CurrentUser user) {
    this.user = user;
  }

  /** Who calls. */
  public Caller current() {
    return new Caller(
        new Actor(user.id(), user.name()),
        user.region(),
        user.has(Roles.COORDINATOR),
        user.seesRegion(),
        user.units());
  }

  /** Region of the token. */
  public String region() {
    return user.region();
  }

  /** Subject of the token. */
  public String id() {
    return user.id();
  }

  /** Stands for what the caller sees, so that a cursor of somebody else does not fit. */
  public String fingerprint() {
    Caller caller = current();
    return String.join(
        "|",
        caller.region(),
        caller.actor().id(),
        Boolean.toString(caller.coordinator()),
        Boolean.toString(caller.seesRegion()),
        caller.units().stream().sorted().toList().toString());
  }
}
