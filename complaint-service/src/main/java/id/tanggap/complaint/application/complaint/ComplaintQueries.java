package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads complaints, for their handlers and for the citizens who filed them. */
@ApplicationScoped
public class ComplaintQueries {

  private final Complaints complaints;
  private final CaseWork caseWork;
  private final ClockKeeper clocks;
  private final Units units;
  private final Replies replies;
  private final Vault vault;
  private final Clock clock;

  ComplaintQueries(
      Complaints complaints,
      CaseWork caseWork,
      ClockKeeper clocks,
      Units units,
      Replies replies,
      Vault vault,
      Clock clock) {
    this.complaints = complaints;
    this.caseWork = caseWork;
    this.clocks = clocks;
    this.units = units;
    this.replies = replies;
    this.vault = vault;
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
      List<Reply> answers) {}

  /** One complaint. */
  @WithTransaction
  public Uni<Complaint> one(Caller caller, UUID id) {
    return caseWork.seen(caller, id);
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Complaint>> page(Caller caller, Complaints.Filter filter, PageRequest request) {
    return complaints.page(caller, filter, request);
  }

  /** How many the caller may see. */
  @WithTransaction
  public Uni<Long> count(Caller caller, Complaints.Filter filter) {
    return complaints.count(caller, filter);
  }

  /** The history of a complaint, oldest first. */
  @WithTransaction
  public Uni<List<StatusEntry>> history(Caller caller, UUID id) {
    return caseWork.seen(caller, id).chain(found -> complaints.history(caller.region(), id));
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
    Optional<TrackingCode> code = TrackingCode.read(typed);
    if (code.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return complaints
        .tracked(code.get())
        .chain(
            complaint ->
                complaint == null
                    ? Uni.createFrom().nullItem()
                    : authorised(complaint, pin)
                        .chain(open -> open ? shown(complaint) : Uni.createFrom().nullItem()));
  }

  private Uni<Boolean> authorised(Complaint complaint, String pin) {
    if (complaint.pinHash() == null) {
      return Uni.createFrom().item(true);
    }
    return complaints
        .pinMayBeTried(complaint.id())
        .chain(
            may -> {
              byte[] given = vault.mark("pin:" + complaint.trackingCode(), pin == null ? "" : pin);
              boolean right = MessageDigest.isEqual(given, complaint.pinHash());
              if (may && right) {
                return Uni.createFrom().item(true);
              }
              return complaints.pinWasWrong(complaint.id()).replaceWith(false);
            });
  }

  private Uni<Tracked> shown(Complaint complaint) {
    Uni<Unit> unit =
        complaint.unitId() == null || complaint.secret()
            ? Uni.createFrom().nullItem()
            : units.byId(complaint.region(), complaint.unitId());
    return unit.chain(
        of ->
            clocks
                .newest(complaint.region(), complaint.id(), expectation(complaint))
                .chain(clock -> shown(complaint, of, clock)));
  }

  private Uni<Tracked> shown(Complaint complaint, Unit unit, SlaClock clock) {
    Instant expectedAt = clock == null ? null : clock.dueAt();
    return complaints
        .history(complaint.region(), complaint.id())
        .chain(
            history ->
                replies
                    .delivered(complaint.region(), complaint.id())
                    .map(answers -> new Tracked(complaint, unit, expectedAt, history, answers)));
  }

  // before the first answer the citizen waits for that, afterwards for the end of the work
  private static ClockKind expectation(Complaint complaint) {
    return complaint.answered() ? ClockKind.RESOLUTION : ClockKind.FIRST_RESPONSE;
  }
}
