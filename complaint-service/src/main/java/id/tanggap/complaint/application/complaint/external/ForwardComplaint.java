package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.TellReporter;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.OutsideSteps;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.PartnerMissing;
import id.tanggap.complaint.domain.complaint.external.UnitNotOutside;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Hands a case to somebody outside who is competent, writes it into the ledger and tells the
 * citizen, who can still follow it here.
 */
@ApplicationScoped
public class ForwardComplaint {

  private final CaseWork caseWork;
  private final OutsideParties outside;
  private final Units units;
  private final TellReporter tellReporter;

  ForwardComplaint(
      CaseWork caseWork, OutsideParties outside, Units units, TellReporter tellReporter) {
    this.caseWork = caseWork;
    this.outside = outside;
    this.units = units;
    this.tellReporter = tellReporter;
  }

  /**
   * The hand-over.
   *
   * @param partnerUnitId the unit that stands for the partner here; null when there is none
   * @param partner its name; may be null when there is a unit
   * @param number under which they keep it; null while unknown
   * @param message what the citizen is told
   */
  public record Command(
      CaseWork.Step step,
      UUID partnerUnitId,
      String partner,
      String number,
      String reason,
      String message) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    Actor actor = command.step().caller().actor();
    return partnerUnit(command)
        .chain(
            unit ->
                caseWork
                    .triage(
                        command.step(),
                        ComplaintEvent.FORWARD,
                        (complaint, now) ->
                            OutsideSteps.forward(
                                complaint,
                                unit == null ? null : unit.path(),
                                caseWork.masked(complaint, command.reason()),
                                actor,
                                now))
                    .call(
                        complaint ->
                            outside.keep(
                                ExternalReference.handOver(
                                    complaint.region(),
                                    complaint.id(),
                                    partner(complaint, command, unit),
                                    actor.id(),
                                    caseWork.now()))))
        .call(complaint -> tell(complaint, command.message(), actor));
  }

  private Uni<Unit> partnerUnit(Command command) {
    return command.partnerUnitId() == null
        ? Uni.createFrom().nullItem()
        : units
            .byId(command.step().caller().region(), command.partnerUnitId())
            .onItem()
            .ifNull()
            .failWith(() -> new NotFound("unit", command.partnerUnitId()))
            .invoke(
                unit -> {
                  if (!unit.outside()) {
                    throw new UnitNotOutside(unit.code());
                  }
                });
  }

  private ExternalReference.Partner partner(Complaint complaint, Command command, Unit unit) {
    String name = command.partner();
    if (name == null || name.isBlank()) {
      if (unit == null) {
        throw new PartnerMissing();
      }
      name = unit.name();
    }
    return new ExternalReference.Partner(
        unit == null ? null : unit.id(),
        caseWork.masked(complaint, name),
        caseWork.masked(complaint, command.number()));
  }

  private Uni<Void> tell(Complaint complaint, String message, Actor actor) {
    return tellReporter
        .address(complaint)
        .chain(
            address ->
                tellReporter.queue(
                    complaint,
                    address,
                    ReplyPurpose.NOTICE,
                    caseWork.masked(complaint, message),
                    actor))
        .chain(tellReporter::deliver);
  }
}
