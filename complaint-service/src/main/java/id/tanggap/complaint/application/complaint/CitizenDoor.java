package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * The door for citizens, who have nothing but a code, and a PIN for a secret case. A wrong code, a
 * missing or wrong PIN and too many attempts all look the same: null, which the door turns into not
 * found. No failure is thrown, because it would roll the count of wrong PINs back; so the door has
 * a transaction of its own before a step begins.
 */
@ApplicationScoped
public class CitizenDoor {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Complaints complaints;
  private final Vault vault;

  CitizenDoor(Complaints complaints, Vault vault) {
    this.complaints = complaints;
    this.vault = vault;
  }

  /** A case that a citizen may act on. */
  public record Entered(String region, UUID complaintId) {}

  /** Lets in who has code and PIN; null otherwise. */
  @WithTransaction
  public Uni<Entered> enter(String typed, String pin) {
    return open(typed, pin)
        .map(
            complaint ->
                complaint == null ? null : new Entered(complaint.region(), complaint.id()));
  }

  /** The case behind a code; null for who may not see it. */
  @WithTransaction
  public Uni<Complaint> open(String typed, String pin) {
    Optional<TrackingCode> code = TrackingCode.read(typed);
    if (code.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return complaints
        .tracked(code.get())
        .chain(
            complaint ->
                complaint == null
                    ? nobody(code.get(), pin)
                    : authorised(complaint, pin).map(open -> open ? complaint : null));
  }

  // as many questions to the database as the wrong PIN of a secret case costs
  private Uni<Complaint> nobody(TrackingCode code, String pin) {
    return complaints
        .pinMayBeTried(NOBODY)
        .invoke(may -> vault.mark("pin:" + code.value(), pin == null ? "" : pin))
        .chain(may -> complaints.pinOfNobody(NOBODY))
        .chain(() -> Uni.createFrom().nullItem());
  }

  private Uni<Boolean> authorised(Complaint complaint, String pin) {
    if (!complaint.secret()) {
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
