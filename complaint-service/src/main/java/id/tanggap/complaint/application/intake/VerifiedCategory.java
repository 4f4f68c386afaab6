package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.category.AttributePatterns;
import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The category under which a case is verified: one of the region's, with every required answer,
 * where the region has categories; whatever was written, where it has none.
 */
@ApplicationScoped
public class VerifiedCategory {

  private final Categories categories;
  private final AttributePatterns patterns;
  private final Intakes intakes;
  private final CategoryDocuments documents = new CategoryDocuments();

  VerifiedCategory(Categories categories, AttributePatterns patterns, Intakes intakes) {
    this.categories = categories;
    this.patterns = patterns;
    this.intakes = intakes;
  }

  /** What is needed to decide; fetched before the case is locked. */
  public final class Rules {
    private final String region;
    private final UUID complaintId;
    private final CategoryBook book;
    private final IntakeRecord noted;
    private final Map<String, String> answers;
    private final Map<String, String> corrected;

    private Rules(
        String region,
        UUID complaintId,
        CategoryBook book,
        IntakeRecord noted,
        Map<String, String> corrected) {
      this.region = region;
      this.complaintId = complaintId;
      this.book = book;
      this.noted = noted;
      this.corrected = corrected;
      this.answers = new TreeMap<>();
      if (noted != null) {
        answers.putAll(documents.readAnswers(noted.attributes()));
      }
      answers.putAll(corrected);
    }

    /**
     * The category as it is kept: the code, or free text as the mask leaves it; null for none.
     *
     * @param mask of the case, which knows its reporter
     */
    public String category(
        String written, ComplaintClass complaintClass, UnaryOperator<String> mask) {
      Optional<CategoryBook.Entry> entry = book.forVerified(written, complaintClass);
      entry.ifPresent(
          found -> IntakeDesk.refuse(found.category().answerFaults(answers, true, this::matches)));
      return entry.map(found -> found.category().code()).orElseGet(() -> mask.apply(written));
    }

    // what was told before was checked then, and lies masked since
    private boolean matches(String pattern, String answer) {
      return !corrected.containsValue(answer) || patterns.matches(pattern, answer);
    }

    /** Writes down what the case was verified with, as the mask of the case leaves it. */
    public Uni<Void> keep(String category, UnaryOperator<String> mask) {
      Integer version = book.ofCase(category).map(CategoryBook.Entry::version).orElse(null);
      String attributes = documents.writeAnswers(IntakeDesk.masked(answers, mask));
      if (noted == null) {
        return intakes.keep(new IntakeRecord(complaintId, region, version, attributes, false));
      }
      noted.correct(version, attributes);
      return intakes.keep(noted);
    }
  }

  /** The rules for a case; runs in the caller's transaction. */
  public Uni<Rules> of(String region, UUID complaintId, Map<String, String> corrected) {
    return categories
        .book(region)
        .chain(
            book ->
                intakes
                    .of(region, complaintId)
                    .map(noted -> new Rules(region, complaintId, book, noted, corrected)));
  }
}
