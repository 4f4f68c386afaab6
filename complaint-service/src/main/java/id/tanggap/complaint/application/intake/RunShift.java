package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.intake.Shift;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Begins, shows and ends shifts; the end computes what is handed over. */
@ApplicationScoped
public class RunShift {

  private final Shifts shifts;
  private final Clock clock;

  RunShift(Shifts shifts, Clock clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  /** A shift with its figures, of now or of its end. */
  public record Shown(Shift shift, Shift.Summary summary) {}

  /**
   * The end of a shift.
   *
   * @param versionCheck refuses when the shift changed since the caller read it
   */
  public record Close(Caller caller, UUID id, String notes, LongConsumer versionCheck) {}

  /** Begins a shift; whoever has one open does not begin another. */
  @WithTransaction
  public Uni<Shift> open(Caller caller, String desk) {
    return shifts.keep(
        Shift.open(
            caller.region(), desk, caller.actor().id(), caller.actor().name(), clock.instant()));
  }

  /** Ends a shift: the own one, or as coordinator that of somebody who left without. */
  @WithTransaction
  public Uni<Shown> close(Close command) {
    Instant now = clock.instant();
    Caller caller = command.caller();
    return shifts
        .lock(caller.region(), command.id())
        .map(
            shift -> {
              boolean may =
                  shift != null
                      && (caller.coordinator() || shift.openedBy().equals(caller.actor().id()));
              if (!may) {
                throw new NotFound("shift", command.id());
              }
              command.versionCheck().accept(shift.version());
              return shift;
            })
        .chain(
            shift ->
                shifts
                    .summary(caller, shift, now)
                    .chain(
                        summary -> {
                          shift.close(
                              caller.actor().id(), Masking.mask(command.notes()), summary, now);
                          return shifts.keep(shift).replaceWith(new Shown(shift, summary));
                        }));
  }

  /** One shift. */
  @WithTransaction
  public Uni<Shown> one(Caller caller, UUID id) {
    return shifts
        .byId(caller.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("shift", id))
        .chain(
            shift ->
                shift.summary() == null
                    ? shifts
                        .summary(caller, shift, clock.instant())
                        .map(summary -> new Shown(shift, summary))
                    : Uni.createFrom().item(new Shown(shift, shift.summary())));
  }

  /** Latest first. */
  @WithTransaction
  public Uni<Page<Shift>> page(String region, Boolean open, PageRequest request) {
    return shifts.page(region, open, request);
  }
}
