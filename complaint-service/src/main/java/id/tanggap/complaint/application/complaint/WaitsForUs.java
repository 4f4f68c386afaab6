package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The citizen spoke again: the case waits for us, for as long as the policy grants for the next
 * response, where it has a rule for that. The time runs from the earliest word that nobody
 * answered; more words do not make it begin anew, and while the first answer is still owed that one
 * counts. Always inside the caller's transaction.
 */
@ApplicationScoped
public class WaitsForUs {

  private final ClockKeeper clocks;

  WaitsForUs(ClockKeeper clocks) {
    this.clocks = clocks;
  }

  /** The citizen spoke at an instant. */
  public Uni<Void> since(Complaint complaint, Instant spokenAt) {
    if (!complaint.state().open()) {
      return Uni.createFrom().voidItem();
    }
    return owed(complaint, ClockKind.FIRST_RESPONSE)
        .chain(
            first -> first ? Uni.createFrom().item(true) : owed(complaint, ClockKind.NEXT_RESPONSE))
        .chain(
            owed ->
                owed
                    ? Uni.createFrom().voidItem()
                    : clocks
                        .start(ClockKind.NEXT_RESPONSE, start(complaint, spokenAt))
                        .replaceWithVoid());
  }

  private Uni<Boolean> owed(Complaint complaint, ClockKind kind) {
    return clocks
        .newest(complaint.region(), complaint.id(), kind)
        .map(clock -> clock != null && clock.state().open());
  }

  private static ClockKeeper.Start start(Complaint complaint, Instant spokenAt) {
    return new ClockKeeper.Start(
        complaint.region(),
        SlaClock.Subject.COMPLAINT,
        complaint.id(),
        complaint.report().channel(),
        complaint.report().complaintClass(),
        spokenAt);
  }
}
