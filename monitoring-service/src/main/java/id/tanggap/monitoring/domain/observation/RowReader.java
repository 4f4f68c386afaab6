package id.tanggap.monitoring.domain.observation;

import id.tanggap.kit.domain.Fault;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns rows of a back-fill file into observations of known accounts. A date without time is a
 * local date: a reading begins with its first day and ends with the end of its last; a post or a
 * check without time counts for the beginning of its day, which keeps its local date. A reading of
 * more than 31 days becomes several, one after another.
 */
public final class RowReader {

  /** Longest reading that is one observation. */
  public static final Duration MAX_READING = Duration.ofDays(31);

  /**
   * First local day of which an observation is taken: Facebook, the oldest of the platforms, opened
   * on 2004-02-04, and no website of a local government is judged by what it wrote before that. An
   * earlier year is mistyped; a reading from 0202 on would become 23,600 observations.
   */
  public static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);

  private final Map<String, UUID> accounts = new HashMap<>();
  private final ZoneId zone;
  private final Instant first;
  private final Instant now;
  private final Instant tomorrow;

  /**
   * @param accounts accounts of the region
   * @param zone zone of the region, for dates without time
   * @param now nothing is observed after it
   */
  public RowReader(List<KnownAccount> accounts, ZoneId zone, Instant now) {
    for (KnownAccount account : accounts) {
      this.accounts.put(
          key(account.unitCode(), account.platform(), account.handle()), account.id());
      this.accounts.put(key(account.unitCode(), account.platform(), account.url()), account.id());
    }
    this.zone = zone;
    this.first = FIRST_DAY.atStartOfDay(zone).toInstant();
    this.now = now;
    this.tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The observations of a row, or everything that is wrong with it. */
  public Result read(ImportRow row) {
    List<Fault> faults = new ArrayList<>();
    UUID account = accounts.get(key(row.unitCode(), row.platform(), row.handle()));
    if (account == null) {
      faults.add(
          fault(
              row,
              "handle",
              "unknown-account",
              Map.of(
                  "unitCode", row.unitCode(),
                  "platform", row.platform(),
                  "handle", row.handle())));
    }
    ObservationKind kind = kind(row, faults);
    Instant at = instant(row, "at", row.at(), false, faults);
    if (at != null && at.isAfter(now)) {
      faults.add(fault(row, "at", "observation-in-future", Map.of("value", row.at())));
    }
    if (at != null && at.isBefore(first)) {
      faults.add(
          fault(
              row,
              "at",
              "observation-too-early",
              Map.of("value", row.at(), "first", FIRST_DAY.toString())));
    }
    Instant until = kind == ObservationKind.READ ? until(row, at, faults) : null;
    if (kind != null && kind != ObservationKind.READ && !row.until().isEmpty()) {
      faults.add(fault(row, "until", "only-reading-has-until", Map.of("kind", row.kind())));
    }
    if (row.externalId().length() > Observation.MAX_TEXT) {
      faults.add(
          fault(row, "externalId", "external-id-too-long", Map.of("most", Observation.MAX_TEXT)));
    }
    if (!faults.isEmpty()) {
      return new Result(List.of(), faults);
    }
    return new Result(drafts(row, account, kind, at, until), List.of());
  }

  private static List<Draft> drafts(
      ImportRow row, UUID account, ObservationKind kind, Instant at, Instant until) {
    if (kind != ObservationKind.READ) {
      String externalId = Optional.of(row.externalId()).filter(t -> !t.isEmpty()).orElse(null);
      return List.of(new Draft(account, kind, at, null, externalId, address(externalId)));
    }
    List<Draft> parts = new ArrayList<>();
    for (Instant from = at; from.isBefore(until); from = from.plus(MAX_READING)) {
      Instant end = from.plus(MAX_READING);
      parts.add(new Draft(account, kind, from, end.isBefore(until) ? end : until, null, null));
    }
    return parts;
  }

  /** An external id that is an address is also the evidence that can be opened. */
  private static String address(String externalId) {
    return externalId != null
            && (externalId.startsWith("https://") || externalId.startsWith("http://"))
        ? externalId
        : null;
  }

  private static ObservationKind kind(ImportRow row, List<Fault> faults) {
    for (ObservationKind kind : ObservationKind.values()) {
      if (kind.name().equals(row.kind())) {
        return kind;
      }
    }
    faults.add(
        fault(
            row,
            "kind",
            "unknown-observation-kind",
            Map.of("value", row.kind(), "allowed", List.of(ObservationKind.values()))));
    return null;
  }

  private Instant until(ImportRow row, Instant at, List<Fault> faults) {
    if (row.until().isEmpty()) {
      faults.add(fault(row, "until", "reading-needs-until", Map.of()));
      return null;
    }
    Instant until = instant(row, "until", row.until(), true, faults);
    if (until != null && until.isAfter(tomorrow)) {
      faults.add(fault(row, "until", "observation-in-future", Map.of("value", row.until())));
    }
    if (until != null && at != null && !until.isAfter(at)) {
      faults.add(
          fault(row, "until", "until-not-after-at", Map.of("at", row.at(), "until", row.until())));
    }
    return until;
  }

  private Instant instant(
      ImportRow row, String column, String text, boolean endOfDay, List<Fault> faults) {
    try {
      if (text.length() == 10) {
        LocalDate date = LocalDate.parse(text);
        return (endOfDay ? date.plusDays(1) : date).atStartOfDay(zone).toInstant();
      }
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      faults.add(fault(row, column, "not-a-time", Map.of("value", text)));
      return null;
    }
  }

  private static Fault fault(
      ImportRow row, String column, String code, Map<String, Object> details) {
    return new Fault("line:" + row.line() + ",column:" + column, code, details);
  }

  private static String key(String unitCode, String platform, String handle) {
    String name = handle == null ? "" : handle.toLowerCase(Locale.ROOT);
    return unitCode + "\n" + platform + "\n" + (name.startsWith("@") ? name.substring(1) : name);
  }

  /** An account that rows may name. */
  public record KnownAccount(
      UUID id, String unitCode, String platform, String handle, String url) {}

  /**
   * What became of a row.
   *
   * @param drafts its observations, empty when it is wrong
   * @param faults what is wrong, with line and column
   */
  public record Result(List<Draft> drafts, List<Fault> faults) {
    /** Copies the lists. */
    public Result {
      drafts = List.copyOf(drafts);
      faults = List.copyOf(faults);
    }
  }
}
