package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.category.AttributePatterns;
import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.domain.category.AttributesUnfit;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.intake.CallerBlocked;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.kit.domain.Fault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What happens to every report at the desk, whoever brings it: its category is recognised, the
 * answers to the questions of the category are checked as far as there are any, a blocked number is
 * refused, and somebody who brings very many is noted, not turned away. Always inside the caller's
 * transaction.
 */
@ApplicationScoped
public class IntakeDesk {

  /** More reports of one person within a day than these are noted. */
  public static final int MANY = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final Categories categories;
  private final AttributePatterns patterns;
  private final ReporterMarks reporterMarks;
  private final Intakes intakes;
  private final PrankCallers callers;
  private final Clock clock;
  private final CategoryDocuments documents = new CategoryDocuments();

  IntakeDesk(
      Categories categories,
      AttributePatterns patterns,
      ReporterMarks reporterMarks,
      Intakes intakes,
      PrankCallers callers,
      Clock clock) {
    this.categories = categories;
    this.patterns = patterns;
    this.reporterMarks = reporterMarks;
    this.intakes = intakes;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * A report as it arrives at the desk.
   *
   * @param urgency null for that of the category
   */
  public record Arrival(
      String region,
      IntakeChannel channel,
      String category,
      Urgency urgency,
      Map<String, String> attributes,
      Map<String, String> reporter) {}

  /** What is known of it afterwards. */
  public record Checked(
      String category,
      Integer categoryVersion,
      Urgency urgency,
      Map<String, String> attributes,
      Map<String, String> marks) {}

  /** Checks a report before it becomes a case. */
  public Uni<Checked> check(Arrival arrival) {
    return categories
        .book(arrival.region())
        .map(book -> checked(arrival, book))
        .call(checked -> refuseBlocked(arrival, checked));
  }

  private Checked checked(Arrival arrival, CategoryBook book) {
    Optional<CategoryBook.Entry> entry = book.find(arrival.category());
    entry.ifPresent(
        found ->
            refuse(found.category().answerFaults(arrival.attributes(), false, patterns::matches)));
    Urgency usual = entry.map(found -> found.category().defaultUrgency()).orElse(Urgency.NORMAL);
    return new Checked(
        entry.map(found -> found.category().code()).orElse(Masking.mask(arrival.category())),
        entry.map(CategoryBook.Entry::version).orElse(null),
        arrival.urgency() == null ? usual : arrival.urgency(),
        masked(arrival.attributes(), text -> Masking.mask(text, arrival.reporter().values())),
        reporterMarks.of(arrival.reporter()));
  }

  /** Refuses answers that do not fit. */
  static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new AttributesUnfit(faults);
    }
  }

  /** Answers as they may lie in the clear. */
  static Map<String, String> masked(Map<String, String> answers, UnaryOperator<String> mask) {
    Map<String, String> masked = new TreeMap<>();
    answers.forEach((name, answer) -> masked.put(name, mask.apply(answer)));
    return masked;
  }

  // a real emergency is never turned away
  private Uni<Void> refuseBlocked(Arrival arrival, Checked checked) {
    String mark = checked.marks().get(ReporterMarks.PHONE);
    boolean call = arrival.channel() == IntakeChannel.CALL_CENTRE;
    if (mark == null || !call || checked.urgency() == Urgency.EMERGENCY) {
      return Uni.createFrom().voidItem();
    }
    Instant now = clock.instant();
    return callers
        .byMark(arrival.region(), mark)
        .invoke(
            caller -> {
              if (caller != null && caller.blockedAt(now)) {
                throw new CallerBlocked(caller.blockedUntil());
              }
            })
        .replaceWithVoid();
  }

  /** Notes what is known of a report that has become a case. */
  public Uni<IntakeRecord> note(Complaint complaint, Checked checked) {
    Instant now = clock.instant();
    String region = complaint.region();
    return intakes
        .mark(region, ReporterMarks.ofCase(complaint.id(), checked.marks(), now))
        .chain(() -> intakes.broughtSince(region, checked.marks(), now.minus(DAY)))
        .chain(
            brought -> {
              IntakeRecord intake =
                  new IntakeRecord(
                      complaint.id(),
                      region,
                      checked.categoryVersion(),
                      documents.writeAnswers(checked.attributes()),
                      brought > MANY);
              return intakes.keep(intake).replaceWith(intake);
            });
  }
}
