package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line in the history of a publication: who did what, when, and where it led. */
@Entity
@Table(name = "publication_entry")
public class TimelineEntry implements Regional {

  /** The lines there are; a label exists for each. */
  public enum Kind {
    SCHEDULED,
    RESCHEDULED,
    MADE_READY,
    APPROVAL_LOST,
    ACCOUNT_LOST,
    CLAIMED,
    PUBLISHED,
    MISSED,
    CANCELLED
  }

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(name = "publication_id", nullable = false, updatable = false)
  private UUID publicationId;

  @Column(name = "at", nullable = false, updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private PublicationState state;

  @Column(name = "by_id", nullable = false, updatable = false)
  private String byId;

  @Column(name = "by_name", nullable = false, updatable = false)
  private String byName;

  @Column(updatable = false)
  private String note;

  TimelineEntry() {}

  TimelineEntry(Publication publication, Kind kind, Actor by, String note, Instant at) {
    this.id = Ids.next();
    this.region = publication.region();
    this.publicationId = publication.id();
    this.kind = kind;
    this.state = publication.state();
    this.byId = by.id();
    this.byName = by.name();
    this.note = note;
    this.at = at;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID publicationId() {
    return publicationId;
  }

  public Instant at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  /** The state it led to. */
  public PublicationState state() {
    return state;
  }

  public String byId() {
    return byId;
  }

  public String byName() {
    return byName;
  }

  /** Plain fact without words (a local time, an address); null when there is none. */
  public String note() {
    return note;
  }
}
