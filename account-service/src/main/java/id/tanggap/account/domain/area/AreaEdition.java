package id.tanggap.account.domain.area;

import id.tanggap.account.domain.Actor;
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
import java.time.LocalDate;
import java.util.UUID;

/**
 * An edition of the national code list: handed in as a file, held against the list, then applied or
 * rejected by a person. It says what it would add, rename and remove before it does.
 */
@Entity
@Table(name = "area_edition")
public class AreaEdition implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "label", nullable = false, updatable = false)
  private String label;

  @Column(name = "issued_on", updatable = false)
  private LocalDate issuedOn;

  @Column(name = "source", updatable = false)
  private String source;

  @Column(name = "checksum", nullable = false, updatable = false)
  private String checksum;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private AreaEditionState state;

  @Column(name = "areas", nullable = false, updatable = false)
  private int areas;

  @Column(name = "added", nullable = false, updatable = false)
  private int added;

  @Column(name = "renamed", nullable = false, updatable = false)
  private int renamed;

  @Column(name = "removed", nullable = false, updatable = false)
  private int removed;

  @Column(name = "proposed_by", nullable = false, updatable = false)
  private String proposedBy;

  @Column(name = "proposed_at", nullable = false, updatable = false)
  private Instant proposedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_note")
  private String decisionNote;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  AreaEdition() {}

  /** Proposes an edition with what it would change. */
  public static AreaEdition propose(
      Imprint imprint, AreaDifference.Counts counts, Actor actor, Instant now) {
    AreaEdition proposed = new AreaEdition();
    proposed.id = Ids.next();
    proposed.region = AdministrativeArea.NATION;
    proposed.label = imprint.name();
    proposed.issuedOn = imprint.issuedOn();
    proposed.source = imprint.source();
    proposed.checksum = imprint.checksum();
    proposed.state = AreaEditionState.PROPOSED;
    proposed.areas = counts.areas();
    proposed.added = counts.added();
    proposed.renamed = counts.renamed();
    proposed.removed = counts.removed();
    proposed.proposedBy = actor.name();
    proposed.proposedAt = now;
    return proposed;
  }

  /** Makes the list say what the edition says. */
  public void apply(String note, Actor actor, Instant now) {
    decide(AreaEditionState.APPLIED, note, actor, now);
  }

  /** Leaves the list as it is. */
  public void reject(String note, Actor actor, Instant now) {
    decide(AreaEditionState.REJECTED, note, actor, now);
  }

  /** Whether this is the very file, under the same name. */
  public boolean isOf(Imprint imprint) {
    return checksum.equals(imprint.checksum())
        && (!imprint.labelled() || label.equals(imprint.name()));
  }

  /** What it changes. */
  public AreaDifference.Counts counts() {
    return new AreaDifference.Counts(areas, added, renamed, removed);
  }

  private void decide(AreaEditionState decision, String note, Actor actor, Instant now) {
    state = state.after(decision);
    decisionNote = note == null ? null : note.strip();
    decidedBy = actor.name();
    decidedAt = now;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String label() {
    return label;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public String source() {
    return source;
  }

  public String checksum() {
    return checksum;
  }

  public AreaEditionState state() {
    return state;
  }

  public String proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decisionNote() {
    return decisionNote;
  }

  public long version() {
    return version;
  }
}
