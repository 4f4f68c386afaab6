package id.tanggap.complaint.application.category;

import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a list of categories. The questions of a category do not fit into a table: a row keeps
 * those that the category has.
 */
record ImportedCategory(Category category) {

  private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
  private static final int LONGEST_NAME = 100;

  /** Reads a row; all its faults are added to the list. */
  static Optional<ImportedCategory> read(
      CsvRow row, Map<String, Category> known, List<Fault> faults) {
    int before = faults.size();
    String code = row.text("code");
    if (!code.matches(CODE)) {
      faults.add(row.fault("code", "row-code-malformed", Map.of("value", code)));
    }
    for (String column : List.of("nameId", "nameEn")) {
      if (row.text(column).isEmpty()) {
        faults.add(row.fault(column, "row-value-missing", Map.of()));
      } else if (row.text(column).length() > LONGEST_NAME) {
        faults.add(row.fault(column, "too-long", Map.of("most", LONGEST_NAME)));
      }
    }
    boolean needsEvidence = flag(row, "needsEvidence", false, faults);
    boolean active = flag(row, "active", true, faults);
    Urgency urgency =
        RowConstants.of(row, "defaultUrgency", Urgency.values(), Urgency.NORMAL, faults);
    Set<ComplaintClass> classes =
        words(row, "allowedClasses")
            .map(
                word ->
                    RowConstants.of(row, "allowedClasses", word, ComplaintClass.values(), faults))
            .filter(found -> found != null)
            .collect(Collectors.toSet());
    if (faults.size() > before) {
      return Optional.empty();
    }
    Category had = known.get(code);
    return Optional.of(
        new ImportedCategory(
            new Category(
                code,
                row.text("nameId"),
                row.text("nameEn"),
                had == null ? List.of() : had.attributes(),
                needsEvidence,
                words(row, "allowedUnits").collect(Collectors.toCollection(TreeSet::new)),
                classes,
                urgency,
                active)));
  }

  private static Stream<String> words(CsvRow row, String column) {
    return Stream.of(row.text(column).split("[\\s|]+", -1)).filter(word -> !word.isEmpty());
  }

  private static boolean flag(CsvRow row, String column, boolean absent, List<Fault> faults) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return absent;
    }
    if (!text.equals("true") && !text.equals("false")) {
      faults.add(row.fault(column, "row-value-unknown", Map.of("value", text)));
    }
    return text.equals("true");
  }
}
