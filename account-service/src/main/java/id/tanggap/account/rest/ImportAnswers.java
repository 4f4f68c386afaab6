package id.tanggap.account.rest;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.kit.web.ImportReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers an import with the report of what it did. */
@ApplicationScoped
public class ImportAnswers {
  private final ImportReports reports;

  ImportAnswers(ImportReports reports) {
    this.reports = reports;
  }

  /** The answer to an import. */
  public Response respond(ImportOutcome outcome, ImportMode mode) {
    return Response.ok(
            reports.of(
                new ImportReports.Counts(outcome.created(), outcome.updated(), outcome.unchanged()),
                outcome.faults(),
                mode.dryRun(),
                mode.stores(outcome.faults())),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
