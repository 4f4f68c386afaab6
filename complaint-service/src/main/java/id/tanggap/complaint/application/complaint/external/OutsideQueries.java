package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads for whom a case waited and who outside had it. */
@ApplicationScoped
public class OutsideQueries {

  private final CaseWork caseWork;
  private final OutsideParties outside;

  OutsideQueries(CaseWork caseWork, OutsideParties outside) {
    this.caseWork = caseWork;
    this.outside = outside;
  }

  /** A line of the ledger with what was told. */
  public record Line(ExternalReference reference, List<ExternalUpdate> updates) {}

  /** The ledger of a case, oldest first. */
  @WithTransaction
  public Uni<List<Line>> ledger(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> outside.references(caller.region(), complaintId))
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(
            reference ->
                outside
                    .updates(caller.region(), reference.id())
                    .map(updates -> new Line(reference, updates)))
        .collect()
        .asList();
  }

  /** The waits of a case, oldest first. */
  @WithTransaction
  public Uni<List<ExternalWait>> waits(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> outside.waits(caller.region(), complaintId));
  }
}
