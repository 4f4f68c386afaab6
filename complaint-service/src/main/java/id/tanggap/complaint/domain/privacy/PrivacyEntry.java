package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the trail of a request or of a breach; lines are only ever added. */
@Entity
@Table(name = "privacy_log")
public class PrivacyEntry implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "subject_id")
  private UUID subjectId;

  private String event;

  @Column(name = "actor_id")
  private String actorId;

  @Column(name = "actor_name")
  private String actorName;

  private String note;
  private Instant at;

  PrivacyEntry() {}

  /** A line about a request or a breach. */
  public static PrivacyEntry of(
      String region, UUID subjectId, String event, Actor actor, String maskedNote, Instant at) {
    PrivacyEntry entry = new PrivacyEntry();
    entry.id = Ids.next();
    entry.region = region;
    entry.subjectId = subjectId;
    entry.event = event;
    entry.actorId = actor.id();
    entry.actorName = actor.name();
    entry.note = maskedNote;
    entry.at = at;
    return entry;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public String event() {
    return event;
  }

  public String actorId() {
    return actorId;
  }

  public String actorName() {
    return actorName;
  }

  public String note() {
    return note;
  }

  public Instant at() {
    return at;
  }
}
