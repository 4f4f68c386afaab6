package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.citizen.RelatedCase;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Links a new report to an earlier one of its reporter. Always in the caller's transaction. */
@ApplicationScoped
public class LinkReports {

  private final Complaints complaints;
  private final Relations relations;
  private final Clock clock;

  LinkReports(Complaints complaints, Relations relations, Clock clock) {
    this.complaints = complaints;
    this.relations = relations;
    this.clock = clock;
  }

  /** Writes the link, and a line of it into the history of the new case. */
  public Uni<Void> link(Complaint later, String typedCode) {
    Instant now = clock.instant();
    return TrackingCode.read(typedCode)
        .map(complaints::tracked)
        .orElseGet(() -> Uni.createFrom().nullItem())
        .chain(
            earlier -> {
              RelatedCase link = RelatedCase.link(later, earlier, now);
              return relations
                  .keep(link)
                  .chain(
                      () ->
                          complaints.keep(
                              later,
                              later.note("RELATED", earlier.id().toString(), Actor.REPORTER, now)));
            })
        .replaceWithVoid();
  }
}
