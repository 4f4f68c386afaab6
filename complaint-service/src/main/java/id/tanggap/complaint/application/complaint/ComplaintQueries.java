package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.HistoryCheck;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.sla.ClockKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads complaints, for their handlers and for the citizens who filed them. */
@ApplicationScoped
public class ComplaintQueries {

  private final Complaints complaints;
  private final CaseWork caseWork;
  private final ClockKeeper clocks;
  private final Units units;
  private final Replies replies;
  private final CitizenDoor door;
  private final CitizenView citizenView;
  private final Clock clock;

  ComplaintQueries(
      Complaints complaints,
      CaseWork caseWork,
      ClockKeeper clocks,
      Units units,
      Replies replies,
      CitizenDoor door,
      CitizenView citizenView,
      Clock clock) {
    this.complaints = complaints;
    this.caseWork = caseWork;
    this.clocks = clocks;
    this.units = units;
    this.replies = replies;
    this.door = door;
    this.citizenView = citizenView;
    this.clock = clock;
  }

  /**
   * What the citizen sees.
   *
   * @param unit null before the disposition and for a secret case
   */
  public record Tracked(
      Complaint complaint,
      Unit unit,
      Instant expectedAt,
      List<StatusEntry> history,
      List<Reply> answers,
      CitizenView.Beside beside) {}

  /** One complaint. */
  @WithTransaction
  public Uni<Complaint> one(Caller caller, UUID id) {
    return caseWork.seen(caller, id);
  }

  /** The history of a complaint, oldest first. */
  @WithTransaction
  public Uni<List<StatusEntry>> history(Caller caller, UUID id) {
    return caseWork.seen(caller, id).chain(found -> complaints.history(caller.region(), id));
  }

  /** Whether the history of a complaint is whole. */
  @WithTransaction
  public Uni<HistoryCheck> verification(Caller caller, UUID id) {
    return caseWork
        .seen(caller, id)
        .chain(
            found ->
                complaints
                    .history(caller.region(), id)
                    .map(lines -> HistoryCheck.of(found, lines)));
  }

  /** The clocks of a complaint as they stand now. */
  @WithTransaction
  public Uni<List<ClockKeeper.Shown>> clocks(Caller caller, UUID id) {
    return caseWork
        .seen(caller, id)
        .chain(found -> clocks.shown(caller.region(), id, clock.instant()));
  }

  /**
   * A complaint by its code. A wrong code, a missing or wrong PIN of a secret case and too many
   * attempts all look the same: null, which the door turns into not found. No failure is thrown,
   * because it would roll the count of wrong PINs back.
   */
  @WithTransaction
  public Uni<Tracked> tracked(String typed, String pin) {
    return door.open(typed, pin)
        .chain(complaint -> complaint == null ? Uni.createFrom().nullItem() : shown(complaint));
  }

  private Uni<Tracked> shown(Complaint complaint) {
    Uni<Unit> unit =
        complaint.unitId() == null || complaint.secret()
            ? Uni.createFrom().nullItem()
            : units.byId(complaint.region(), complaint.unitId());
    return unit.chain(
        of -> expectedAt(complaint).chain(expectedAt -> shown(complaint, of, expectedAt)));
  }

  // before the first answer, or the next one after speaking again, the citizen waits for that,
  // afterwards for the end of the work, and
  // after the end for nothing; a clock that is paused promises nothing
  private Uni<Instant> expectedAt(Complaint complaint) {
    if (!complaint.state().open()) {
      return Uni.createFrom().nullItem();
    }
    return openUntil(complaint, ClockKind.FIRST_RESPONSE)
        .chain(
            first ->
                first != null
                    ? Uni.createFrom().item(first)
                    : openUntil(complaint, ClockKind.NEXT_RESPONSE))
        .chain(
            next ->
                next != null
                    ? Uni.createFrom().item(next)
                    : openUntil(complaint, ClockKind.RESOLUTION));
  }

  private Uni<Instant> openUntil(Complaint complaint, ClockKind kind) {
    return clocks
        .newest(complaint.region(), complaint.id(), kind)
        .map(found -> found == null || !found.state().open() ? null : found.dueAt());
  }

  private Uni<Tracked> shown(Complaint complaint, Unit unit, Instant expectedAt) {
    return complaints
        .history(complaint.region(), complaint.id())
        .chain(
            history ->
                replies
                    .delivered(complaint.region(), complaint.id())
                    .chain(
                        answers ->
                            citizenView
                                .of(complaint)
                                .map(
                                    beside ->
                                        new Tracked(
                                            complaint,
                                            unit,
                                            expectedAt,
                                            history,
                                            answers,
                                            beside))));
  }
}
