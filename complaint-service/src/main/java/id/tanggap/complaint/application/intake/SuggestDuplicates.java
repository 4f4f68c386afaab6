package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.intake.Hint;
import id.tanggap.complaint.domain.privacy.Masking;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Suggests cases that may be the same as the one at hand: of the same reporter within two weeks, or
 * near by or in similar words within a month; all of the same category where one is known.
 */
@ApplicationScoped
public class SuggestDuplicates {

  /** How far the staff look; a citizen's own street would be 250 m. */
  public static final double METRES = 1_000;

  /** Least share of common trigrams. */
  public static final double SIMILARITY = 0.55;

  private static final Duration REPORTER_WINDOW = Duration.ofDays(14);
  private static final Duration CASE_WINDOW = Duration.ofDays(30);
  private static final int MOST = 10;

  private final Duplicates duplicates;
  private final Categories categories;
  private final Intakes intakes;
  private final CaseWork caseWork;
  private final Clock clock;

  SuggestDuplicates(
      Duplicates duplicates,
      Categories categories,
      Intakes intakes,
      CaseWork caseWork,
      Clock clock) {
    this.duplicates = duplicates;
    this.categories = categories;
    this.intakes = intakes;
    this.caseWork = caseWork;
    this.clock = clock;
  }

  /** A report that is being told; whatever is not known yet is null. */
  public record Told(String category, Double latitude, Double longitude, String text) {}

  /** For a report that is being told. */
  @WithTransaction
  public Uni<List<Hint>> whileTold(Caller caller, Told told) {
    return categories
        .book(caller.region())
        .map(
            book ->
                book.find(told.category())
                    .map(entry -> entry.category().code())
                    .orElse(told.category()))
        .chain(
            category ->
                suggest(
                    caller,
                    new Duplicates.Report(
                        null,
                        category,
                        told.latitude(),
                        told.longitude(),
                        Masking.mask(told.text()),
                        List.of(),
                        clock.instant())));
  }

  /** For a case. */
  @WithTransaction
  public Uni<List<Hint>> forCase(Caller caller, UUID complaintId) {
    return caseWork.seen(caller, complaintId).chain(complaint -> forCase(caller, complaint));
  }

  /** For a case that the caller may see; runs in the caller's transaction. */
  public Uni<List<Hint>> forCase(Caller caller, Complaint complaint) {
    return intakes
        .marks(complaint.region(), complaint.id())
        .chain(
            marks ->
                suggest(
                    caller,
                    new Duplicates.Report(
                        complaint.id(),
                        complaint.report().category(),
                        complaint.report().latitude(),
                        complaint.report().longitude(),
                        complaint.report().textMasked(),
                        marks.values(),
                        clock.instant())));
  }

  private Uni<List<Hint>> suggest(Caller caller, Duplicates.Report report) {
    Instant month = report.now().minus(CASE_WINDOW);
    Map<UUID, Hint> hints = new LinkedHashMap<>();
    return duplicates
        .sameReporter(caller, report, report.now().minus(REPORTER_WINDOW))
        .invoke(found -> add(hints, found))
        .chain(() -> duplicates.near(caller, report, METRES, month))
        .invoke(found -> add(hints, found))
        .chain(() -> duplicates.similar(caller, report, SIMILARITY, month))
        .invoke(found -> add(hints, found))
        .map(
            found ->
                hints.values().stream()
                    .sorted(
                        Comparator.comparing(Hint::strength)
                            .thenComparing(
                                Comparator.<Hint>comparingInt(hint -> hint.reasons().size())
                                    .reversed())
                            .thenComparing(Comparator.comparing(Hint::receivedAt).reversed()))
                    .limit(MOST)
                    .toList());
  }

  private static void add(Map<UUID, Hint> hints, List<Hint> found) {
    found.forEach(hint -> hints.merge(hint.complaintId(), hint, Hint::and));
  }
}
