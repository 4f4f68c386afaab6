package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.CsvTimes;
import id.tanggap.complaint.application.category.RowConstants;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Outcome;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One readable row of an old book of cases.
 *
 * @param unit who has or had it; null before the disposition
 * @param category code, or masked free text; null when there is none
 * @param categoryVersion null for free text
 * @param endedAt when it was resolved or rejected; null for an open case
 * @param outcome null for an open case
 */
record ImportedCase(
    CsvRow row,
    String externalId,
    Kind kind,
    String category,
    Integer categoryVersion,
    Place place,
    Unit unit,
    ComplaintState state,
    Outcome outcome,
    Instant receivedAt,
    Instant endedAt) {

  private static final Set<ComplaintState> STATES =
      EnumSet.of(
          ComplaintState.NEW,
          ComplaintState.TRIAGED,
          ComplaintState.ASSIGNED,
          ComplaintState.IN_PROGRESS,
          ComplaintState.RESOLVED,
          ComplaintState.CLOSED,
          ComplaintState.REJECTED);
  private static final Set<ComplaintState> ENDED =
      EnumSet.of(ComplaintState.RESOLVED, ComplaintState.CLOSED, ComplaintState.REJECTED);
  private static final Set<ComplaintState> PLACED =
      EnumSet.of(
          ComplaintState.ASSIGNED,
          ComplaintState.IN_PROGRESS,
          ComplaintState.RESOLVED,
          ComplaintState.CLOSED);
  private static final int LONGEST_TEXT = 10_000;
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  /** What sort of case. */
  record Kind(
      ComplaintClass complaintClass,
      IntakeChannel channel,
      Urgency urgency,
      Visibility visibility) {}

  /** Where it was. */
  record Place(Double latitude, Double longitude, String address) {}

  /** What rows may refer to. */
  record Known(Map<String, Unit> units, CategoryBook categories, ZoneId zone, Instant now) {}

  /** Words in the clear. */
  String text() {
    return row.text("text");
  }

  /** The reporter, as far as the book names one. */
  Map<String, String> reporter() {
    return reporter(row);
  }

  private static Map<String, String> reporter(CsvRow row) {
    Map<String, String> reporter = new HashMap<>();
    row.optional("reporterName").ifPresent(name -> reporter.put("name", name));
    row.optional("reporterPhone").ifPresent(phone -> reporter.put("phone", phone));
    row.optional("reporterEmail").ifPresent(email -> reporter.put("email", email));
    return reporter;
  }

  /** Reads a row; all its faults are added to the list. */
  static Optional<ImportedCase> read(CsvRow row, Known known, List<Fault> faults) {
    int before = faults.size();
    for (String column : List.of("externalId", "receivedAt", "text")) {
      if (row.text(column).isEmpty()) {
        faults.add(row.fault(column, "row-value-missing", Map.of()));
      }
    }
    if (row.text("text").length() > LONGEST_TEXT) {
      faults.add(row.fault("text", "too-long", Map.of("most", LONGEST_TEXT)));
    }
    Kind kind = kind(row, faults);
    ComplaintState state =
        RowConstants.of(row, "state", ComplaintState.values(), ComplaintState.NEW, faults);
    if (state != null && !STATES.contains(state)) {
      faults.add(row.fault("state", "row-state-unfit", Map.of("value", state)));
    }
    Unit unit = unit(row, known, state, faults);
    Outcome outcome = outcome(row, state, faults);
    Instant receivedAt = CsvTimes.read(row, "receivedAt", known.zone(), known.now(), faults);
    Instant endedAt = endedAt(row, known, state, receivedAt, faults);
    Place place =
        new Place(
            number(row, "lat", MOST_LATITUDE, faults),
            number(row, "long", MOST_LONGITUDE, faults),
            row.optional("address").orElse(null));
    Optional<CategoryBook.Entry> category = category(row, known, state, faults);
    if (kind.complaintClass() == ComplaintClass.WHISTLEBLOWING
        && state == ComplaintState.REJECTED) {
      faults.add(row.fault("state", "row-state-unfit", Map.of("value", state)));
    }
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportedCase(
            row,
            row.text("externalId"),
            kind,
            category.map(entry -> entry.category().code()).orElse(masked(row)),
            category.map(CategoryBook.Entry::version).orElse(null),
            place,
            unit,
            state,
            outcome,
            receivedAt,
            endedAt));
  }

  private static String masked(CsvRow row) {
    return Masking.mask(row.optional("category").orElse(null), reporter(row).values());
  }

  private static Kind kind(CsvRow row, List<Fault> faults) {
    Visibility visibility =
        RowConstants.of(row, "visibility", Visibility.values(), Visibility.ANONYMOUS, faults);
    if (visibility == Visibility.SECRET) {
      // its PIN would have to be handed to a reporter who is not there
      faults.add(row.fault("visibility", "row-secret-not-importable", Map.of()));
    }
    return new Kind(
        RowConstants.of(row, "class", ComplaintClass.values(), ComplaintClass.COMPLAINT, faults),
        RowConstants.of(row, "channel", IntakeChannel.values(), IntakeChannel.CALL_CENTRE, faults),
        RowConstants.of(row, "urgency", Urgency.values(), Urgency.NORMAL, faults),
        visibility);
  }

  private static Unit unit(CsvRow row, Known known, ComplaintState state, List<Fault> faults) {
    String code = row.text("unitCode");
    boolean placed = PLACED.contains(state);
    if (code.isEmpty()) {
      if (placed) {
        faults.add(row.fault("unitCode", "row-value-missing", Map.of()));
      }
      return null;
    }
    Unit unit = known.units().get(code);
    if (unit == null) {
      faults.add(row.fault("unitCode", "row-unit-unknown", Map.of("code", code)));
    } else if (!placed) {
      faults.add(row.fault("unitCode", "row-unit-too-early", Map.of()));
    }
    return unit;
  }

  private static Outcome outcome(CsvRow row, ComplaintState state, List<Fault> faults) {
    boolean resolved = state == ComplaintState.RESOLVED || state == ComplaintState.CLOSED;
    String text = row.text("outcome");
    if (!resolved) {
      if (!text.isEmpty()) {
        faults.add(row.fault("outcome", "row-not-ended", Map.of()));
      }
      return state == ComplaintState.REJECTED ? Outcome.SPAM : null;
    }
    if (text.isEmpty()) {
      faults.add(row.fault("outcome", "row-value-missing", Map.of()));
      return null;
    }
    Outcome outcome = RowConstants.of(row, "outcome", Outcome.values(), null, faults);
    if (outcome != null && !outcome.byUnit()) {
      faults.add(row.fault("outcome", "row-value-unknown", Map.of("value", outcome)));
    }
    return outcome;
  }

  private static Instant endedAt(
      CsvRow row, Known known, ComplaintState state, Instant receivedAt, List<Fault> faults) {
    Instant endedAt = CsvTimes.read(row, "endedAt", known.zone(), known.now(), faults);
    boolean ended = ENDED.contains(state);
    if (row.text("endedAt").isEmpty() && ended) {
      faults.add(row.fault("endedAt", "row-value-missing", Map.of()));
    }
    if (endedAt != null && !ended) {
      faults.add(row.fault("endedAt", "row-not-ended", Map.of()));
    }
    if (endedAt != null && receivedAt != null && endedAt.isBefore(receivedAt)) {
      faults.add(row.fault("endedAt", "row-ended-before-received", Map.of()));
    }
    return endedAt;
  }

  private static Optional<CategoryBook.Entry> category(
      CsvRow row, Known known, ComplaintState state, List<Fault> faults) {
    String text = row.text("category");
    boolean verified = state != ComplaintState.NEW && state != ComplaintState.REJECTED;
    Optional<CategoryBook.Entry> entry = known.categories().find(text);
    if (text.isEmpty()) {
      if (verified) {
        faults.add(row.fault("category", "row-value-missing", Map.of()));
      }
    } else if (verified && entry.isEmpty() && known.categories().published()) {
      faults.add(row.fault("category", "row-value-unknown", Map.of("value", text)));
    }
    return entry;
  }

  private static Double number(CsvRow row, String column, double most, List<Fault> faults) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (Math.abs(number) <= most) {
        return number;
      }
    } catch (NumberFormatException unreadable) {
      // said below, with the same words as a number that is too large
    }
    faults.add(row.fault(column, "row-value-unknown", Map.of("value", text)));
    return null;
  }
}
