package id.tanggap.account.application.unit;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.unit.ExternalCode;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitProfile;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the history is told about units. */
final class UnitChange {

  private UnitChange() {}

  /** What is kept of a unit. */
  static Map<String, Object> kept(Unit unit) {
    UnitProfile profile = unit.profile();
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("code", unit.code());
    kept.put("name", profile.name());
    kept.put("type", profile.type());
    kept.put("path", unit.path());
    kept.put("address", profile.address());
    kept.put("phone", profile.phone());
    kept.put("coordinator", profile.coordinator());
    kept.put("validFrom", profile.validFrom());
    kept.put("validTo", profile.validTo());
    return kept;
  }

  /** What is kept of a unit and its links. */
  static Map<String, Object> kept(Unit unit, UnitLinks links) {
    return withLinks(kept(unit), links);
  }

  /** What was kept of a unit, with links. */
  static Map<String, Object> withLinks(Map<String, Object> kept, UnitLinks links) {
    Map<String, Object> both = new LinkedHashMap<>(kept);
    both.put("successorOf", links.successorOf());
    both.put("externalCodes", links.externalCodes().stream().map(UnitChange::text).toList());
    return both;
  }

  private static String text(ExternalCode code) {
    return code.system() + ":" + code.code();
  }

  /** What is kept of many units, by id; taken before they change. */
  static Map<UUID, Map<String, Object>> kept(List<Unit> units) {
    Map<UUID, Map<String, Object>> kept = new HashMap<>();
    units.forEach(unit -> kept.put(unit.id(), kept(unit)));
    return kept;
  }

  /** Changes of new and of changed units. */
  static List<History.Change> of(
      List<Unit> created,
      List<Unit> changed,
      Map<UUID, Map<String, Object>> before,
      Actor actor,
      Instant at) {
    return Stream.concat(
            created.stream().map(unit -> of(unit, "REGISTERED", null, kept(unit), actor, at)),
            changed.stream()
                .map(unit -> of(unit, "CHANGED", before.get(unit.id()), kept(unit), actor, at)))
        .toList();
  }

  /** One change. */
  static History.Change of(
      Unit unit,
      String action,
      Map<String, ?> before,
      Map<String, ?> after,
      Actor actor,
      Instant at) {
    return new History.Change(
        unit.region(), SubjectType.UNIT, unit.id(), action, actor, at, before, after);
  }
}
