package id.tanggap.account.domain.meeting;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a meeting asked a unit to do until a day. */
@Entity
@Table(name = "follow_up")
public class FollowUp implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "meeting_id", nullable = false, updatable = false)
  private UUID meetingId;

  @Column(name = "task", nullable = false)
  private String task;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_note")
  private String doneNote;

  @Column(name = "done_by")
  private String doneBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  FollowUp() {}

  /**
   * What is asked.
   *
   * @param unitId the unit that is responsible
   * @param dueOn the last local day
   */
  public record Task(String task, UUID unitId, LocalDate dueOn) {
    /** Without spaces around. */
    public Task {
      task = task.strip();
    }
  }

  /**
   * A meeting asks for something.
   *
   * @throws FollowUpDueTooEarly when it would be due before the meeting
   */
  public static FollowUp ask(Meeting meeting, Task task, Instant now) {
    FollowUp created = new FollowUp();
    created.id = Ids.next();
    created.region = meeting.region();
    created.meetingId = meeting.id();
    created.createdAt = now;
    created.take(meeting, task, now);
    return created;
  }

  /**
   * Asks for something else, or of another unit, or until another day.
   *
   * @return whether anything changed
   * @throws FollowUpDone when it is done already
   * @throws FollowUpDueTooEarly when it would be due before the meeting
   */
  public boolean revise(Meeting meeting, Task asked, Instant now) {
    requireOpen();
    if (asked.equals(task())) {
      return false;
    }
    take(meeting, asked, now);
    return true;
  }

  /**
   * The unit has done it.
   *
   * @throws FollowUpDone when it was done before
   */
  public void complete(String note, Actor actor, Instant now) {
    requireOpen();
    doneAt = now;
    doneNote = note == null || note.isBlank() ? null : note.strip();
    doneBy = actor.name();
    changedAt = now;
  }

  /** Whether it should have been done before a day. */
  public boolean overdue(LocalDate today) {
    return doneAt == null && dueOn.isBefore(today);
  }

  /** What is asked now. */
  public Task task() {
    return new Task(task, unitId, dueOn);
  }

  /** What the audit keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("followUpId", id.toString());
    facts.put("task", task);
    facts.put("unitId", unitId.toString());
    facts.put("dueOn", dueOn.toString());
    facts.put("doneAt", doneAt == null ? null : doneAt.toString());
    facts.put("doneNote", doneNote);
    return facts;
  }

  private void take(Meeting meeting, Task asked, Instant now) {
    if (asked.dueOn().isBefore(meeting.heldOn())) {
      throw new FollowUpDueTooEarly(asked.dueOn(), meeting.heldOn());
    }
    task = asked.task();
    unitId = asked.unitId();
    dueOn = asked.dueOn();
    changedAt = now;
  }

  private void requireOpen() {
    if (doneAt != null) {
      throw new FollowUpDone(doneAt);
    }
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID meetingId() {
    return meetingId;
  }

  public UUID unitId() {
    return unitId;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String doneNote() {
    return doneNote;
  }

  public String doneBy() {
    return doneBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
