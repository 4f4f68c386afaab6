package id.tanggap.complaint.domain.incident;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A case of an incident, and who said that it belongs to it. */
@Entity
@Table(name = "incident_member")
public class IncidentMember implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private MemberState state;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "left_at")
  private Instant leftAt;

  @Column(name = "left_by")
  private String leftBy;

  @Column(name = "left_reason")
  private String leftReason;

  private boolean released;

  @Version private long version;

  IncidentMember() {}

  /** A case that looks like the others, or that a person adds. */
  public static IncidentMember of(
      Incident incident, UUID complaintId, MemberState state, String actor, Instant at) {
    IncidentMember member = new IncidentMember();
    member.id = Ids.next();
    member.region = incident.region();
    member.incidentId = incident.id();
    member.complaintId = complaintId;
    member.state = state;
    member.addedBy = actor;
    member.addedAt = at;
    return member;
  }

  /**
   * A person says that it belongs to it; also after it was taken out.
   *
   * @return false when that was said before
   */
  public boolean join(String actor, Instant at) {
    if (state == MemberState.JOINED) {
      return false;
    }
    state = MemberState.JOINED;
    addedBy = actor;
    addedAt = at;
    leftAt = null;
    leftBy = null;
    leftReason = null;
    return true;
  }

  /** It does not belong to it. */
  public void leave(String maskedReason, String actor, Instant at) {
    state = MemberState.LEFT;
    leftReason = maskedReason;
    leftBy = actor;
    leftAt = at;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID incidentId() {
    return incidentId;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public MemberState state() {
    return state;
  }

  public String addedBy() {
    return addedBy;
  }

  public Instant addedAt() {
    return addedAt;
  }

  /** True when its incident has ended, so that the case may belong to another one. */
  public boolean released() {
    return released;
  }
}
