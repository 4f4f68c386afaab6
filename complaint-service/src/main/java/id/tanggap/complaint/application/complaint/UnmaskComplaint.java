package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.privacy.IdentityLooks;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.IdentityLook;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * Breaks the glass: shows original words and reporter, for a stated reason, and writes who looked
 * into the history of the case and into the list of all looks before anything is shown.
 */
@ApplicationScoped
public class UnmaskComplaint {

  private final CaseWork caseWork;
  private final IdentityLooks looks;
  private final Vault vault;
  private final Clock clock;

  UnmaskComplaint(CaseWork caseWork, IdentityLooks looks, Vault vault, Clock clock) {
    this.caseWork = caseWork;
    this.looks = looks;
    this.vault = vault;
    this.clock = clock;
  }

  /** Who wants to look at what, and why. */
  public record Command(Caller caller, UUID complaintId, String reason) {}

  /** What was behind the mask. */
  public record Original(Map<String, String> words, Map<String, String> reporter) {}

  /** Notes the look and opens the vault. */
  @WithTransaction
  public Uni<Original> handle(Command command) {
    return caseWork
        .note(
            new CaseWork.Step(command.caller(), command.complaintId(), version -> {}),
            (complaint, now) ->
                complaint.unmasked(
                    caseWork.masked(complaint, command.reason()), command.caller().actor(), now))
        .call(
            complaint ->
                looks.keep(
                    IdentityLook.at(
                        complaint,
                        IdentityLook.Purpose.HANDLING,
                        command.caller().actor(),
                        caseWork.masked(complaint, command.reason()),
                        clock.instant())))
        .map(this::open);
  }

  private Original open(Complaint complaint) {
    return new Original(
        opened(RegisterComplaint.ORIGINAL, complaint.report().originalSealed()),
        opened(RegisterComplaint.REPORTER, complaint.report().reporterSealed()));
  }

  // what retention or an erasure took away is not there any more
  private Map<String, String> opened(String purpose, byte[] sealed) {
    return sealed == null ? Map.of() : vault.openFields(purpose, sealed);
  }
}
