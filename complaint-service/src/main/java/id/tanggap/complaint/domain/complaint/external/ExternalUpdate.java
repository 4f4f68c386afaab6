package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that the holder of a handed-over case told us. Never changed. */
@Entity
@Table(name = "external_update")
public class ExternalUpdate implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "reference_id")
  private UUID referenceId;

  private String number;
  private String status;
  private String answer;

  @Column(name = "recorded_by")
  private String recordedBy;

  private Instant at;

  ExternalUpdate() {}

  /** What they told, masked; each part may be null. */
  public record Word(String number, String status, String answer) {}

  /** Keeps it. */
  public static ExternalUpdate of(
      ExternalReference reference, Word word, String recordedBy, Instant at) {
    ExternalUpdate update = new ExternalUpdate();
    update.id = Ids.next();
    update.region = reference.region();
    update.referenceId = reference.id();
    update.number = word.number();
    update.status = word.status();
    update.answer = word.answer();
    update.recordedBy = recordedBy;
    update.at = at;
    return update;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID referenceId() {
    return referenceId;
  }

  public String number() {
    return number;
  }

  public String status() {
    return status;
  }

  public String answer() {
    return answer;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Instant at() {
    return at;
  }
}
