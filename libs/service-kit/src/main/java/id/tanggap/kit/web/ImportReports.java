package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts what became of an imported file into the words of the caller's language. */
@ApplicationScoped
public class ImportReports {

  private final Texts texts;
  private final Language language;

  ImportReports(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** Rows by what became of them. */
  public record Counts(int created, int updated, int unchanged) {}

  /** The report of an import. */
  public ImportReport of(Counts counts, List<Fault> faults, boolean dryRun, boolean applied) {
    List<RejectedRow> rejections =
        faults.stream().map(fault -> RejectedRow.of(fault, texts, language.locale())).toList();
    long rejected = rejections.stream().map(RejectedRow::line).distinct().count();
    return new ImportReport(
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        (int) rejected,
        rejections,
        dryRun,
        applied);
  }
}
