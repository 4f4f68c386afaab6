package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.SecrecySteps;
import id.tanggap.complaint.domain.privacy.SecretAccess;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes a person off the access list of a secret case. */
@ApplicationScoped
public class ReleaseHandler {

  private final CaseWork caseWork;
  private final SecretAccesses accesses;
  private final Clock clock;

  ReleaseHandler(CaseWork caseWork, SecretAccesses accesses, Clock clock) {
    this.caseWork = caseWork;
    this.accesses = accesses;
    this.clock = clock;
  }

  /** Which entry ends and why. */
  public record Command(CaseWork.Step step, UUID accessId, String reason) {}

  /** Ends the entry. */
  @WithTransaction
  public Uni<SecretAccess> handle(Command command) {
    String region = command.step().caller().region();
    return caseWork
        .seen(command.step().caller(), command.step().complaintId())
        .chain(seen -> accesses.byId(region, command.accessId()))
        .map(found -> ofCase(found, command))
        .call(
            access ->
                note(access, command)
                    .invoke(
                        complaint ->
                            access.revoke(
                                caseWork.masked(complaint, command.reason()),
                                command.step().caller().actor(),
                                clock.instant())))
        .chain(accesses::keep);
  }

  private Uni<Complaint> note(SecretAccess access, Command command) {
    return caseWork.note(
        command.step(),
        (complaint, now) ->
            SecrecySteps.releaseHandler(
                complaint,
                access.handlerId(),
                caseWork.masked(complaint, command.reason()),
                command.step().caller().actor(),
                now));
  }

  private static SecretAccess ofCase(SecretAccess found, Command command) {
    if (found == null || !found.complaintId().equals(command.step().complaintId())) {
      throw new NotFound("access", command.accessId());
    }
    return found;
  }
}
