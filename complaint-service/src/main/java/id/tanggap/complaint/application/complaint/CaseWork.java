package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.application.quality.QualityWatch;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.quality.QualityFlag;
import id.tanggap.complaint.domain.sla.ClockEffects;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * What every step of a case has in common: find it or act as if it did not exist, lock it, check
 * the version that the caller saw, take the step, store it with its line of history, tell the
 * clocks. Always inside the caller's transaction.
 */
@ApplicationScoped
public class CaseWork {

  private final Complaints complaints;
  private final ClockKeeper clocks;
  private final QualityWatch qualityWatch;
  private final CaseAftermath aftermath;
  private final KnownReporter knownReporter;
  private final Clock clock;

  CaseWork(
      Complaints complaints,
      ClockKeeper clocks,
      QualityWatch qualityWatch,
      CaseAftermath aftermath,
      KnownReporter knownReporter,
      Clock clock) {
    this.complaints = complaints;
    this.clocks = clocks;
    this.qualityWatch = qualityWatch;
    this.aftermath = aftermath;
    this.knownReporter = knownReporter;
    this.clock = clock;
  }

  /**
   * A step that somebody wants to take.
   *
   * @param versionCheck refuses when the case changed since the caller read it
   */
  public record Step(Caller caller, UUID complaintId, LongConsumer versionCheck) {}

  /** A step of triage: for everybody who may see the case and has the role for it. */
  public Uni<Complaint> triage(
      Step step, ComplaintEvent event, BiFunction<Complaint, Instant, StatusEntry> move) {
    return change(step, step.caller()::maySee, event, move);
  }

  /** A step of handling: for the unit that has the case, and for the coordinator. */
  public Uni<Complaint> handling(
      Step step, ComplaintEvent event, BiFunction<Complaint, Instant, StatusEntry> move) {
    return change(step, step.caller()::mayHandle, event, move);
  }

  /** A step that time takes, or the citizen, who came through the tracker. */
  public Uni<Complaint> step(
      String region,
      UUID complaintId,
      ComplaintEvent event,
      BiFunction<Complaint, Instant, StatusEntry> move) {
    return complaints
        .lock(region, complaintId)
        .map(found -> known(found, complaintId, any -> true))
        .chain(complaint -> move(complaint, event, move));
  }

  /** A line of history without a step: for everybody who may see the case and has the role. */
  public Uni<Complaint> note(Step step, BiFunction<Complaint, Instant, StatusEntry> line) {
    return locked(step, step.caller()::maySee).chain(complaint -> note(complaint, line));
  }

  /** As {@link #note}, for the unit that has the case, and for the coordinator. */
  public Uni<Complaint> noteHandling(Step step, BiFunction<Complaint, Instant, StatusEntry> line) {
    return locked(step, step.caller()::mayHandle).chain(complaint -> note(complaint, line));
  }

  private Uni<Complaint> note(
      Complaint complaint, BiFunction<Complaint, Instant, StatusEntry> line) {
    return complaints.keep(complaint, line.apply(complaint, clock.instant()));
  }

  /** The case, locked, when the caller may see it. */
  public Uni<Complaint> locked(Step step) {
    return locked(step, step.caller()::maySee);
  }

  /**
   * A text that somebody wrote about a case, as it may lie in the clear: without personal details,
   * and without what names the reporter.
   */
  public String masked(Complaint complaint, String text) {
    return knownReporter.mask(complaint, text);
  }

  /** The instant at which steps are taken. */
  public Instant now() {
    return clock.instant();
  }

  private Uni<Complaint> change(
      Step step,
      Predicate<Complaint> allowed,
      ComplaintEvent event,
      BiFunction<Complaint, Instant, StatusEntry> move) {
    return locked(step, allowed).chain(complaint -> move(complaint, event, move));
  }

  private Uni<Complaint> locked(Step step, Predicate<Complaint> allowed) {
    return complaints
        .lock(step.caller().region(), step.complaintId())
        .map(found -> known(found, step.complaintId(), allowed))
        .invoke(complaint -> step.versionCheck().accept(complaint.version()));
  }

  private Uni<Complaint> move(
      Complaint complaint, ComplaintEvent event, BiFunction<Complaint, Instant, StatusEntry> move) {
    Instant now = clock.instant();
    ComplaintState from = complaint.state();
    QualityFlag.Against before = new QualityFlag.Against(complaint.unitId(), complaint.unitPath());
    StatusEntry entry = move.apply(complaint, now);
    Uni<Complaint> kept =
        complaints
            .keep(complaint, entry)
            .call(() -> qualityWatch.stepped(complaint, before, entry));
    // a rejection that is only proposed moves nothing yet
    return entry.event().equals(event.name())
        ? kept.call(() -> effects(complaint, event, now))
            .call(
                () ->
                    aftermath.of(
                        new CaseAftermath.Taken(complaint, from, event, entry.reason(), now)))
        : kept;
  }

  private Uni<Void> effects(Complaint complaint, ComplaintEvent event, Instant at) {
    return Multi.createFrom()
        .iterable(ClockEffects.of(event))
        .onItem()
        .transformToUniAndConcatenate(
            effect ->
                clocks.tell(
                    complaint.region(),
                    complaint.id(),
                    effect.kinds(),
                    effect.type(),
                    at,
                    event.name()))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** The case, when the caller may see it. */
  public Uni<Complaint> seen(Caller caller, UUID complaintId) {
    return complaints
        .byId(caller.region(), complaintId)
        .map(found -> known(found, complaintId, caller::maySee));
  }

  /** The case, when the caller works on it. */
  public Uni<Complaint> handled(Caller caller, UUID complaintId) {
    return complaints
        .byId(caller.region(), complaintId)
        .map(found -> known(found, complaintId, caller::mayHandle));
  }

  /** The case, locked and in the version that the caller saw, when the caller works on it. */
  public Uni<Complaint> held(Step step) {
    return complaints
        .lock(step.caller().region(), step.complaintId())
        .map(found -> known(found, step.complaintId(), step.caller()::mayHandle))
        .invoke(complaint -> step.versionCheck().accept(complaint.version()));
  }

  private static Complaint known(Complaint found, UUID id, Predicate<Complaint> allowed) {
    if (found == null || !allowed.test(found)) {
      throw new NotFound("complaint", id);
    }
    return found;
  }
}
