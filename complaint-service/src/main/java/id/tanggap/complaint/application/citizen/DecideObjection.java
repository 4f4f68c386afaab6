package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Somebody who did not work on the case decides on an objection to it. */
@ApplicationScoped
public class DecideObjection {

  private static final Set<String> WORK = Set.of("ACCEPT", "RESPOND", "RESOLVE", "REJECT");

  private final Objections objections;
  private final CaseWork caseWork;
  private final Complaints complaints;
  private final Replies replies;
  private final ClockKeeper clocks;
  private final Clock clock;

  DecideObjection(
      Objections objections,
      CaseWork caseWork,
      Complaints complaints,
      Replies replies,
      ClockKeeper clocks,
      Clock clock) {
    this.objections = objections;
    this.caseWork = caseWork;
    this.complaints = complaints;
    this.replies = replies;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The decision.
   *
   * @param versionCheck refuses when the objection changed since the caller read it
   */
  public record Command(
      Caller caller,
      UUID objectionId,
      LongConsumer versionCheck,
      Objection.State decision,
      String reason) {}

  /** Stores it and stops the clock. */
  @WithTransaction
  public Uni<Objection> handle(Command command) {
    Instant now = clock.instant();
    return objections
        .visible(command.caller(), command.objectionId())
        .chain(
            visible ->
                visible
                    ? objections.lock(command.caller().region(), command.objectionId())
                    : Uni.createFrom().<Objection>nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("objection", command.objectionId()))
        .chain(
            objection ->
                caseWork
                    .held(new CaseWork.Step(command.caller(), objection.complaintId(), any -> {}))
                    .onFailure(NotFound.class)
                    .transform(hidden -> new NotFound("objection", command.objectionId()))
                    .invoke(seen -> command.versionCheck().accept(objection.version()))
                    .chain(complaint -> decide(command, objection, complaint, now)));
  }

  private Uni<Objection> decide(
      Command command, Objection objection, Complaint complaint, Instant now) {
    return handlers(complaint)
        .chain(
            handlers -> {
              objection.decide(
                  command.decision(),
                  caseWork.masked(complaint, command.reason()),
                  command.caller().actor().id(),
                  handlers,
                  now);
              return objections.keep(objection);
            })
        .call(
            kept ->
                clocks.tell(
                    kept.region(),
                    kept.id(),
                    EnumSet.of(ClockKind.OBJECTION),
                    ClockEvent.Type.STOP,
                    now,
                    kept.state().name()))
        .call(
            kept ->
                complaints.keep(
                    complaint,
                    complaint.note(
                        "OBJECTION_DECIDED",
                        kept.decisionReason(),
                        command.caller().actor(),
                        now)));
  }

  private Uni<Set<String>> handlers(Complaint complaint) {
    Set<String> handlers = new HashSet<>();
    return complaints
        .history(complaint.region(), complaint.id())
        .invoke(
            history ->
                history.stream()
                    .filter(line -> WORK.contains(line.event()))
                    .forEach(line -> handlers.add(line.actorId())))
        .chain(() -> replies.delivered(complaint.region(), complaint.id()))
        .invoke(
            answers ->
                answers.forEach(
                    answer -> {
                      handlers.add(answer.writtenBy());
                      handlers.add(answer.review().editedBy());
                      handlers.add(answer.review().decidedBy());
                    }))
        .replaceWith(handlers);
  }
}
