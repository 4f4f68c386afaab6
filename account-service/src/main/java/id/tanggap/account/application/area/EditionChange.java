package id.tanggap.account.application.area;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionState;
import id.tanggap.account.domain.history.SubjectType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the history of the office that acts what became of an edition. */
final class EditionChange {

  private EditionChange() {}

  /**
   * A change.
   *
   * @param before state before it; null when the edition is new
   */
  static History.Change of(
      AreaEdition edition,
      String action,
      AreaEditionState before,
      String office,
      Actor actor,
      Instant at) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("label", edition.label());
    after.put("state", edition.state());
    after.put("checksum", edition.checksum());
    after.put("added", edition.counts().added());
    after.put("renamed", edition.counts().renamed());
    after.put("removed", edition.counts().removed());
    after.put("note", edition.decisionNote());
    return new History.Change(
        office,
        SubjectType.ADMINISTRATIVE_AREAS,
        edition.id(),
        action,
        actor,
        at,
        before == null ? null : Map.of("state", before),
        after);
  }
}
