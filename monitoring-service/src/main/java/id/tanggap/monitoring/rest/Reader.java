package id.tanggap.monitoring.rest;

import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.monitoring.application.Scope;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/**
 * What the caller may read here: coordinator, leader, evaluator and auditor the whole region, a
 * unit admin the own subtree.
 */
@RequestScoped
class Reader {

  private static final List<String> REGION_WIDE =
      List.of(Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR);

  private final CurrentUser user;

  Reader(CurrentUser user) {
    this.user = user;
  }

  Scope scope() {
    return REGION_WIDE.stream().anyMatch(user::has)
        ? Scope.region(user.region())
        : Scope.units(user.region(), user.units());
  }

  /** Part of the fingerprint of a list: pages of one reader are not pages of another. */
  String fingerprint() {
    Scope scope = scope();
    return scope.region()
        + (scope.wholeRegion() ? "" : scope.unitCodes().stream().sorted().toList());
  }
}
