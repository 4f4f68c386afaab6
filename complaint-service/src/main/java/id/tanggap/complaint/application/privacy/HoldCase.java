package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.LegalHold;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Keeps everything of a case while somebody argues about it. */
@ApplicationScoped
public class HoldCase {

  private final Complaints complaints;
  private final LegalHolds holds;
  private final KnownReporter knownReporter;
  private final Clock clock;

  HoldCase(Complaints complaints, LegalHolds holds, KnownReporter knownReporter, Clock clock) {
    this.complaints = complaints;
    this.holds = holds;
    this.knownReporter = knownReporter;
    this.clock = clock;
  }

  /** Which case is held and why. */
  public record Command(Caller caller, UUID complaintId, String reason) {}

  /** Which hold ends and why. */
  public record Lift(Caller caller, UUID holdId, String reason) {}

  /** Places a hold. */
  @WithTransaction
  public Uni<LegalHold> handle(Command command) {
    return complaints
        .lock(command.caller().region(), command.complaintId())
        .map(found -> known(found, command.caller(), command.complaintId()))
        .call(
            complaint ->
                complaints.keep(
                    complaint,
                    complaint.note(
                        "HOLD_PLACED",
                        knownReporter.mask(complaint, command.reason()),
                        command.caller().actor(),
                        clock.instant())))
        .chain(
            complaint ->
                holds.keep(
                    LegalHold.place(
                        complaint,
                        knownReporter.mask(complaint, command.reason()),
                        command.caller().actor(),
                        clock.instant())));
  }

  /** Lifts a hold. */
  @WithTransaction
  public Uni<LegalHold> lift(Lift command) {
    String region = command.caller().region();
    return holds
        .lock(region, command.holdId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("legal-hold", command.holdId()))
        .call(
            hold ->
                complaints
                    .lock(region, hold.complaintId())
                    .map(found -> hidden(found, command.caller(), command.holdId()))
                    .chain(
                        complaint ->
                            complaints.keep(
                                complaint,
                                complaint.note(
                                    "HOLD_LIFTED",
                                    knownReporter.mask(complaint, command.reason()),
                                    command.caller().actor(),
                                    clock.instant())))
                    .invoke(
                        complaint ->
                            hold.lift(
                                knownReporter.mask(complaint, command.reason()),
                                command.caller().actor(),
                                clock.instant())))
        .chain(holds::keep);
  }

  /** Holds, newest first. */
  @WithTransaction
  public Uni<Page<LegalHold>> page(Caller caller, PageRequest request) {
    return holds.page(caller, request);
  }

  private static Complaint known(Complaint found, Caller caller, UUID id) {
    if (found == null || !caller.mayGuard(found)) {
      throw new NotFound("complaint", id);
    }
    return found;
  }

  private static Complaint hidden(Complaint found, Caller caller, UUID holdId) {
    if (!caller.mayGuard(found)) {
      throw new NotFound("legal-hold", holdId);
    }
    return found;
  }
}
