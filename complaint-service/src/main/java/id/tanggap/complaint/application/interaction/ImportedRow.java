package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.CsvTimes;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.complaint.domain.interaction.ResponseState;
import id.tanggap.complaint.domain.roster.Account;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One readable row of an old book. */
record ImportedRow(
    Place place,
    Interaction.Origin origin,
    InteractionClass as,
    String text,
    Instant occurredAt,
    Instant answeredAt) {

  /** The units and accounts that rows may name. */
  static final class Roster {
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();

    Roster(List<Unit> units, List<Account> accounts) {
      units.forEach(unit -> this.units.put(unit.code(), unit));
      accounts.forEach(account -> this.accounts.put(key(account), account));
    }

    private static String key(Account account) {
      return key(account.unitCode(), account.platform(), account.handle());
    }

    private static String key(String unitCode, String platform, String handle) {
      String plain = handle.startsWith("@") ? handle.substring(1) : handle;
      return unitCode + " " + platform + " " + plain.toLowerCase(Locale.ROOT);
    }
  }

  String naturalKey() {
    return place.keyOf(origin.externalId());
  }

  /** True when the row knows an answer that the stored message still waits for. */
  boolean brings(Interaction stored) {
    return answeredAt != null && stored.responseState() == ResponseState.UNANSWERED;
  }

  /** Reads a row; all its faults are added to the list. */
  static Optional<ImportedRow> read(
      CsvRow row, Roster roster, ZoneId zone, Instant now, List<Fault> faults) {
    int before = faults.size();
    Unit unit = roster.units.get(row.text("unitCode"));
    if (unit == null) {
      faults.add(row.fault("unitCode", "row-unit-unknown", Map.of("code", row.text("unitCode"))));
    }
    String handle = row.text("handle");
    Account account =
        roster.accounts.get(Roster.key(row.text("unitCode"), row.text("platform"), handle));
    if (account == null && !handle.isEmpty() && unit != null) {
      faults.add(row.fault("handle", "row-account-unknown", Map.of("handle", handle)));
    }
    if (row.text("platform").isEmpty()) {
      faults.add(row.fault("platform", "row-value-missing", Map.of()));
    }
    if (row.text("externalId").isEmpty()) {
      faults.add(row.fault("externalId", "row-value-missing", Map.of()));
    }
    InteractionClass as = interactionClass(row, faults);
    Instant occurredAt = CsvTimes.read(row, "occurredAt", zone, now, faults);
    Instant answeredAt = CsvTimes.read(row, "answeredAt", zone, now, faults);
    if (occurredAt == null && row.text("occurredAt").isEmpty()) {
      faults.add(row.fault("occurredAt", "row-value-missing", Map.of()));
    }
    if (occurredAt != null && answeredAt != null && answeredAt.isBefore(occurredAt)) {
      faults.add(row.fault("answeredAt", "row-answered-before-asked", Map.of()));
    }
    if (faults.size() > before) {
      return Optional.empty();
    }
    Place place =
        new Place(
            null,
            account == null ? null : account.id(),
            unit.id(),
            unit.path(),
            row.text("platform"));
    Interaction.Origin origin =
        new Interaction.Origin(row.text("externalId"), null, null, Interaction.Source.IMPORT);
    return Optional.of(
        new ImportedRow(
            place, origin, as, row.optional("text").orElse(null), occurredAt, answeredAt));
  }

  private static InteractionClass interactionClass(CsvRow row, List<Fault> faults) {
    String text = row.text("class");
    if (text.isEmpty()) {
      return InteractionClass.OTHER;
    }
    for (InteractionClass known : InteractionClass.values()) {
      if (known.name().equals(text)) {
        return known;
      }
    }
    faults.add(row.fault("class", "row-class-unknown", Map.of("value", text)));
    return InteractionClass.OTHER;
  }
}
