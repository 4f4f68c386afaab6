package id.tanggap.account.domain.impersonation;

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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A request to take a fake down, and the clock that runs until it is answered. */
@Entity
@Table(name = "impersonation_takedown")
public class Takedown implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "case_id", nullable = false, updatable = false)
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  @Column(name = "addressee", nullable = false, updatable = false)
  private TakedownAddressee addressee;

  @Column(name = "reference", nullable = false, updatable = false)
  private String reference;

  @Column(name = "reported_by", nullable = false, updatable = false)
  private String reportedBy;

  @Column(name = "reported_at", nullable = false, updatable = false)
  private Instant reportedAt;

  @Column(name = "due_at", nullable = false, updatable = false)
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private TakedownOutcome outcome;

  @Column(name = "note")
  private String note;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Takedown() {}

  /**
   * A request as it was made.
   *
   * @param reference number of the ticket or letter
   * @param reportedAt when it was made, null for now
   */
  public record Request(TakedownAddressee addressee, String reference, Instant reportedAt) {}

  static Takedown of(
      ImpersonationCase of, Request request, Duration due, Actor actor, Instant now) {
    Instant reportedAt = request.reportedAt() == null ? now : request.reportedAt();
    if (reportedAt.isAfter(now)) {
      throw new TakedownReportedLater(reportedAt);
    }
    Takedown takedown = new Takedown();
    takedown.id = Ids.next();
    takedown.region = of.region();
    takedown.caseId = of.id();
    takedown.addressee = request.addressee();
    takedown.reference = request.reference().strip();
    takedown.reportedBy = actor.name();
    takedown.reportedAt = reportedAt;
    takedown.dueAt = reportedAt.plus(due);
    return takedown;
  }

  /**
   * Notes the answer.
   *
   * @throws TakedownAnswered when there is one already
   * @throws TakedownNotYetDue when silence is noted before its time
   */
  void answer(TakedownOutcome answer, String said, Instant now) {
    if (outcome != null) {
      throw new TakedownAnswered(outcome);
    }
    if (answer == TakedownOutcome.NO_ANSWER && now.isBefore(dueAt)) {
      throw new TakedownNotYetDue(dueAt);
    }
    outcome = answer;
    note = said == null || said.isBlank() ? null : said.strip();
    answeredAt = now;
  }

  /** Whether the time for an answer is over and none was given. */
  public boolean overdue(Instant now) {
    return outcome == null && !now.isBefore(dueAt);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public TakedownAddressee addressee() {
    return addressee;
  }

  public String reference() {
    return reference;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public TakedownOutcome outcome() {
    return outcome;
  }

  public String note() {
    return note;
  }

  public Instant answeredAt() {
    return answeredAt;
  }
}
