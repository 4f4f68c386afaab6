package id.tanggap.account.rest;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.kit.problem.Texts;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.Language;
import id.tanggap.kit.web.RejectedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Tells in the caller's language what an import did. */
@ApplicationScoped
public class ImportReports {
  private final Texts texts;
  private final Language language;

  ImportReports(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** The answer to an import. */
  public Response respond(ImportOutcome outcome, ImportMode mode) {
    Locale locale = language.locale();
    ImportReport report =
        new ImportReport(
            outcome.created(),
            outcome.updated(),
            outcome.unchanged(),
            outcome.rejected(),
            outcome.faults().stream().map(fault -> RejectedRow.of(fault, texts, locale)).toList(),
            mode.dryRun(),
            mode.stores(outcome.faults()));
    return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
