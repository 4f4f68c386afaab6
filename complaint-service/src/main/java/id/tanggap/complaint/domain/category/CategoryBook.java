package id.tanggap.complaint.domain.category;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The categories of a region as they stand now. A region that has published none is free: whatever
 * people write is a category there, as it was before there were any.
 */
public final class CategoryBook {

  private final List<Entry> entries;

  /** A category and the version in force. */
  public record Entry(int version, Category category) {}

  /** The newest version of every category. */
  public CategoryBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** True when the region has published categories. */
  public boolean published() {
    return entries.stream().anyMatch(entry -> entry.category().active());
  }

  /** The active category that a text means: by its code, or by its name in either language. */
  public Optional<Entry> find(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(entry -> entry.category().active())
        .filter(entry -> names(entry.category(), wanted))
        .findFirst();
  }

  /** The category with the code, whether active or not; empty for free text. */
  public Optional<Entry> ofCase(String code) {
    return entries.stream().filter(entry -> entry.category().code().equals(code)).findFirst();
  }

  /** Whether cases of the category are resolved only with evidence; never for free text. */
  public boolean needsEvidence(String category) {
    return ofCase(category).map(entry -> entry.category().needsEvidence()).orElse(false);
  }

  /**
   * Lets pass units that may handle cases of the category; for free text these are all.
   *
   * @throws UnitNotForCategory for others
   */
  public void requireAllowed(String category, String unitPath) {
    ofCase(category)
        .filter(entry -> !entry.category().allows(unitPath))
        .ifPresent(
            entry -> {
              throw new UnitNotForCategory(entry.category().code());
            });
  }

  private static boolean names(Category category, String wanted) {
    return category.code().toLowerCase(Locale.ROOT).equals(wanted)
        || category.nameId().toLowerCase(Locale.ROOT).equals(wanted)
        || category.nameEn().toLowerCase(Locale.ROOT).equals(wanted);
  }

  /**
   * The category under which a report is verified; empty where the region is free.
   *
   * @throws CategoryUnknown when the region has categories and this is none of them
   * @throws CategoryNotForClass when such reports do not belong there
   */
  public Optional<Entry> forVerified(String text, ComplaintClass complaintClass) {
    Optional<Entry> found = find(text);
    if (found.isEmpty() && published() && text != null) {
      throw new CategoryUnknown(text);
    }
    found.ifPresent(
        entry -> {
          if (!entry.category().takes(complaintClass)) {
            throw new CategoryNotForClass(entry.category().code());
          }
        });
    return found;
  }
}
