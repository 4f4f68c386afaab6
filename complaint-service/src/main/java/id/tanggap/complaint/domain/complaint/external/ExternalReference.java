package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A case in the hands of somebody outside: who has it, under which number, how it stands there. A
 * line of the ledger of hand-overs; what they tell us hangs below it.
 */
@Entity
@Table(name = "external_reference")
public class ExternalReference implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "partner_unit_id")
  private UUID partnerUnitId;

  private String partner;
  private String number;
  private String status;

  @Column(name = "status_at")
  private Instant statusAt;

  @Column(name = "sent_by")
  private String sentBy;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_reason")
  private String endedReason;

  @Version private long version;

  ExternalReference() {}

  /**
   * To whom a case goes.
   *
   * @param unitId the unit that stands for them here; null when there is none
   * @param number under which they keep it; null while unknown
   */
  public record Partner(UUID unitId, String name, String number) {}

  /** Hands over. */
  public static ExternalReference handOver(
      String region, UUID complaintId, Partner to, String sentBy, Instant at) {
    ExternalReference reference = new ExternalReference();
    reference.id = Ids.next();
    reference.region = region;
    reference.complaintId = complaintId;
    reference.partnerUnitId = to.unitId();
    reference.partner = to.name();
    reference.number = to.number();
    reference.sentBy = sentBy;
    reference.sentAt = at;
    return reference;
  }

  /** Takes over what they tell; null leaves what is known. */
  public void told(String newNumber, String newStatus, Instant at) {
    number = newNumber == null ? number : newNumber;
    if (newStatus != null) {
      status = newStatus;
      statusAt = at;
    }
  }

  /** The case came back. */
  public void end(String maskedReason, Instant at) {
    endedAt = at;
    endedReason = maskedReason;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public UUID partnerUnitId() {
    return partnerUnitId;
  }

  public String partner() {
    return partner;
  }

  public String number() {
    return number;
  }

  public String status() {
    return status;
  }

  public Instant statusAt() {
    return statusAt;
  }

  public String sentBy() {
    return sentBy;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String endedReason() {
    return endedReason;
  }
}
