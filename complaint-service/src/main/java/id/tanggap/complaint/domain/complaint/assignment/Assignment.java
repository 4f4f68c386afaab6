package id.tanggap.complaint.domain.complaint.assignment;

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
import java.util.UUID;

/** A link of the chain of disposition: a unit that leads or supports, and the person it names. */
@Entity
@Table(name = "case_assignment")
public class Assignment implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Enumerated(EnumType.STRING)
  private AssignmentRole role;

  @Enumerated(EnumType.STRING)
  private AssignmentState state;

  private String task;

  @Column(name = "assignee_id")
  private String assigneeId;

  @Column(name = "assignee_name")
  private String assigneeName;

  @Column(name = "offered_by")
  private String offeredBy;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "accept_due")
  private Instant acceptDue;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_reason")
  private String endedReason;

  private int level;

  @Version private long version;

  Assignment() {}

  /** The unit that gets the case. */
  public record To(UUID unitId, String unitPath) {}

  /** Offers a unit the case, or a part of it. */
  public static Assignment offer(
      String region,
      UUID complaintId,
      AssignmentRole role,
      To to,
      String maskedTask,
      String offeredBy,
      Instant at) {
    Assignment assignment = new Assignment();
    assignment.id = Ids.next();
    assignment.region = region;
    assignment.complaintId = complaintId;
    assignment.role = role;
    assignment.unitId = to.unitId();
    assignment.unitPath = to.unitPath();
    assignment.task = maskedTask;
    assignment.offeredBy = offeredBy;
    assignment.offeredAt = at;
    assignment.state = AssignmentState.OFFERED;
    return assignment;
  }

  /** Until when the unit should have taken it on; null when no deadline applies. */
  public void acceptUntil(Instant due) {
    acceptDue = due;
  }

  /** The unit takes it on. */
  public void accept(Instant at) {
    require("ACCEPT", state == AssignmentState.OFFERED);
    state = AssignmentState.ACCEPTED;
    acceptedAt = at;
  }

  /** The unit has done its part. */
  public void done(String maskedNote, Instant at) {
    require("DONE", state == AssignmentState.ACCEPTED);
    end(AssignmentState.DONE, maskedNote, at);
  }

  /** The unit gives it back. */
  public void giveBack(String maskedReason, Instant at) {
    require("RETURN", state.open());
    end(AssignmentState.RETURNED, maskedReason, at);
  }

  /** The case goes on or ends without it. */
  public void end(Instant at) {
    if (state.open()) {
      end(AssignmentState.ENDED, null, at);
    }
  }

  private void end(AssignmentState how, String reason, Instant at) {
    state = how;
    endedAt = at;
    endedReason = reason;
  }

  /** Names the person who handles it, or another one. */
  public void entrust(String personId, String personName) {
    require("ENTRUST", state.open());
    assigneeId = personId;
    assigneeName = personName;
  }

  /** Silence went up one more rung. */
  public void escalated(int to) {
    level = to;
  }

  /**
   * Support is steered here; what the lead does moves the whole case.
   *
   * @throws LeadMovesTheCase for the lead
   */
  public void requireSupport() {
    if (role == AssignmentRole.LEAD) {
      throw new LeadMovesTheCase();
    }
  }

  private void require(String event, boolean possible) {
    if (!possible) {
      throw new IllegalTransition("assignment", state, event, allowed());
    }
  }

  /** What can be done next. */
  public List<String> allowed() {
    return switch (state) {
      case OFFERED -> List.of("ACCEPT", "RETURN", "ENTRUST");
      case ACCEPTED -> List.of("DONE", "RETURN", "ENTRUST");
      case DONE, RETURNED, ENDED -> List.of();
    };
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

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public AssignmentRole role() {
    return role;
  }

  public AssignmentState state() {
    return state;
  }

  public String task() {
    return task;
  }

  public String assigneeId() {
    return assigneeId;
  }

  public String assigneeName() {
    return assigneeName;
  }

  public String offeredBy() {
    return offeredBy;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public Instant acceptDue() {
    return acceptDue;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String endedReason() {
    return endedReason;
  }

  public int level() {
    return level;
  }

  public long version() {
    return version;
  }
}
