package id.tanggap.calendar.rest;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Turns the verified token of the request into the caller that use cases know. */
@RequestScoped
public class Callers {
  private static final List<String> READ_REGION =
      List.of(Roles.COORDINATOR, Roles.LEADER, Roles.AUDITOR);

  private final CurrentUser user;

  Callers(CurrentUser user) {
    this.user = user;
  }

  /** The caller; leader and auditor see the whole region but act for nobody. */
  public Caller current() {
    return new Caller(
        new Actor(user.id(), user.name()),
        user.region(),
        READ_REGION.stream().anyMatch(user::has),
        user.has(Roles.COORDINATOR),
        user.has(Roles.COORDINATOR) || user.has(Roles.UNIT_ADMIN),
        user.units());
  }
}
