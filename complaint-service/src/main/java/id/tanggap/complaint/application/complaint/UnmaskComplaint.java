package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * Breaks the glass: shows original words and reporter, for a stated reason, and writes who looked
 * into the history of the case before anything is shown.
 */
@ApplicationScoped
public class UnmaskComplaint {

  private final Complaints complaints;
  private final Vault vault;
  private final Clock clock;

  UnmaskComplaint(Complaints complaints, Vault vault, Clock clock) {
    this.complaints = complaints;
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
    return complaints
        .lock(command.caller().region(), command.complaintId())
        .map(
            found -> {
              if (found == null || !command.caller().maySee(found)) {
                throw new NotFound("complaint", command.complaintId());
              }
              return found;
            })
        .chain(
            complaint ->
                complaints.keep(
                    complaint,
                    complaint.unmasked(
                        Masking.mask(command.reason()), command.caller().actor(), clock.instant())))
        .map(this::open);
  }

  private Original open(Complaint complaint) {
    return new Original(
        vault.openFields(RegisterComplaint.ORIGINAL, complaint.report().originalSealed()),
        complaint.report().reporterSealed() == null
            ? Map.of()
            : vault.openFields(RegisterComplaint.REPORTER, complaint.report().reporterSealed()));
  }
}
