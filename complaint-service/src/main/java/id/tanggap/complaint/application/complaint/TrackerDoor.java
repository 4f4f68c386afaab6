package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets a citizen in who has the code, and the PIN where the case is secret. A wrong code, a missing
 * or wrong PIN and too many attempts all look the same: null. No failure is thrown, because it
 * would roll the count of wrong PINs back; who needs one throws it after this transaction.
 */
@ApplicationScoped
public class TrackerDoor {

  private final Complaints complaints;
  private final Vault vault;

  TrackerDoor(Complaints complaints, Vault vault) {
    this.complaints = complaints;
    this.vault = vault;
  }

  /** The case behind a code; null when it is not to be opened. */
  @WithTransaction
  public Uni<Complaint> enter(String typed, String pin) {
    Optional<TrackingCode> code = TrackingCode.read(typed);
    if (code.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return complaints
        .tracked(code.get())
        .chain(
            complaint ->
                complaint == null
                    ? Uni.createFrom().nullItem()
                    : authorised(complaint, pin).map(open -> open ? complaint : null));
  }

  private Uni<Boolean> authorised(Complaint complaint, String pin) {
    if (complaint.pinHash() == null) {
      return Uni.createFrom().item(true);
    }
    return complaints
        .pinMayBeTried(complaint.id())
        .chain(
            may -> {
              byte[] given = vault.mark("pin:" + complaint.trackingCode(), pin == null ? "" : pin);
              boolean right = MessageDigest.isEqual(given, complaint.pinHash());
              if (may && right) {
                return Uni.createFrom().item(true);
              }
              return complaints.pinWasWrong(complaint.id()).replaceWith(false);
            });
  }
}
