package id.tanggap.complaint.domain.incident;

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
 * What the owner says about an incident to everybody who reported it, once somebody else agrees.
 */
@Entity
@Table(name = "incident_statement")
public class IncidentStatement implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "incident_id")
  private UUID incidentId;

  private int number;

  @Column(name = "text_masked")
  private String textMasked;

  private String evidence;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Version private long version;

  IncidentStatement() {}

  /** Writes the next statement of an incident. */
  public static IncidentStatement write(
      Incident incident, String textMasked, String evidence, String actor, Instant at) {
    IncidentStatement statement = new IncidentStatement();
    statement.id = Ids.next();
    statement.region = incident.region();
    statement.incidentId = incident.id();
    statement.number = incident.nextStatement();
    statement.textMasked = textMasked;
    statement.evidence = evidence;
    statement.writtenBy = actor;
    statement.writtenAt = at;
    return statement;
  }

  /**
   * Somebody else agrees.
   *
   * @throws StatementAlreadyApproved when somebody did before
   * @throws WriterCannotApprove for who wrote it
   */
  public void approve(String actor, Instant at) {
    if (approvedAt != null) {
      throw new StatementAlreadyApproved(number);
    }
    if (writtenBy.equals(actor)) {
      throw new WriterCannotApprove();
    }
    approvedBy = actor;
    approvedAt = at;
  }

  /**
   * The words name somebody who is not to be named, perhaps since a case came in later; the rest of
   * them stays, approved or not.
   */
  public void cover(String maskedText, String maskedEvidence) {
    textMasked = maskedText;
    evidence = maskedEvidence;
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

  public int number() {
    return number;
  }

  public String textMasked() {
    return textMasked;
  }

  public String evidence() {
    return evidence;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public String approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  public boolean approved() {
    return approvedAt != null;
  }

  public long version() {
    return version;
  }
}
