package id.tanggap.complaint.domain.citizen;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A citizen objects to how a request for information was answered, or that it was not. The grounds
 * and both terms are those of Law 14/2008, articles 35 and 36: thirty working days to object,
 * thirty to decide. Decided by somebody who did not work on the case.
 */
@Entity
@Table(name = "objection")
public class Objection implements Regional {

  /** Working days to object. */
  public static final int DAYS_TO_FILE = 30;

  /** Working days to decide. */
  public static final int DAYS_TO_DECIDE = 30;

  /** Why somebody objects. */
  public enum Ground {
    /** The request was refused as exempt. */
    REFUSED,
    /** What must be published regularly was not. */
    NOT_PUBLISHED,
    /** There was no answer. */
    NOT_ANSWERED,
    /** The answer was about something else. */
    NOT_AS_REQUESTED,
    /** Only a part was given, or nothing. */
    NOT_FULFILLED,
    /** The fee was unreasonable. */
    UNREASONABLE_FEE,
    /** The answer came after its time. */
    TOO_LATE
  }

  /** Where an objection stands. */
  public enum State {
    FILED,
    UPHELD,
    PARTLY_UPHELD,
    REJECTED
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  @Column(name = "text_masked")
  private String textMasked;

  @Column(name = "text_sealed")
  private byte[] textSealed;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Version private long version;

  Objection() {}

  /**
   * When one may object.
   *
   * @param from the answer, or the end of the time for one
   * @param until the last instant
   */
  public record Window(Instant from, Instant until) {

    private void requireOpen(Instant at) {
      if (at.isBefore(from)) {
        throw new ObjectionTooEarly(from);
      }
      if (at.isAfter(until)) {
        throw new ObjectionTooLate(until);
      }
    }
  }

  /** The reason in words, masked and sealed. */
  public record Words(Ground ground, String masked, byte[] sealed) {}

  /**
   * Files an objection.
   *
   * @param dueAt when it must be decided
   * @throws ObjectionNotForClass when the case is no request for information
   * @throws ObjectionTooEarly while an answer may still come in time
   * @throws ObjectionTooLate after thirty working days
   */
  public static Objection file(
      Complaint complaint, Words words, Window window, Instant dueAt, Instant at) {
    requireFor(complaint);
    window.requireOpen(at);
    Objection objection = new Objection();
    objection.id = Ids.next();
    objection.region = complaint.region();
    objection.complaintId = complaint.id();
    objection.ground = words.ground();
    objection.textMasked = words.masked();
    objection.textSealed = words.sealed();
    objection.filedAt = at;
    objection.dueAt = dueAt;
    objection.state = State.FILED;
    return objection;
  }

  /**
   * Only requests for information are objected to.
   *
   * @throws ObjectionNotForClass for everything else
   */
  public static void requireFor(Complaint complaint) {
    if (complaint.report().complaintClass() != ComplaintClass.INFORMATION_REQUEST) {
      throw new ObjectionNotForClass();
    }
  }

  /**
   * Decides.
   *
   * @param handlers everybody who worked on the case
   * @throws HandlerDecides when the person is one of them
   */
  public void decide(
      State decision, String reasonMasked, String by, Set<String> handlers, Instant at) {
    if (state != State.FILED || decision == State.FILED) {
      throw new IllegalTransition(
          "objection", state, decision.name(), state == State.FILED ? decisions() : List.of());
    }
    if (handlers.contains(by)) {
      throw new HandlerDecides();
    }
    state = decision;
    decidedBy = by;
    decidedAt = at;
    decisionReason = reasonMasked;
  }

  private static List<State> decisions() {
    return List.of(State.UPHELD, State.PARTLY_UPHELD, State.REJECTED);
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

  public Ground ground() {
    return ground;
  }

  public String textMasked() {
    return textMasked;
  }

  public byte[] textSealed() {
    return textSealed;
  }

  public Instant filedAt() {
    return filedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public State state() {
    return state;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decisionReason() {
    return decisionReason;
  }

  public long version() {
    return version;
  }
}
