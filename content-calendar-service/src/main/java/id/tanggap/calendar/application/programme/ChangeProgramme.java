package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Changes the terms of a flagship programme. */
@ApplicationScoped
public class ChangeProgramme {
  private final Programmes programmes;
  private final ProgrammeEvents events;
  private final Clock clock;

  ChangeProgramme(Programmes programmes, ProgrammeEvents events, Clock clock) {
    this.programmes = programmes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who changes what.
   *
   * @param guard refuses a version that the caller has not seen; asked under the lock
   * @param change from the terms now to the terms wanted
   */
  public record Command(
      Caller caller, UUID id, LongConsumer guard, UnaryOperator<Programme.Terms> change) {}

  /** Stores it and tells others; a change to the same is none. */
  @WithTransaction
  public Uni<Programme> handle(Command command) {
    Instant now = clock.instant();
    return programmes
        .lock(command.caller().region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("programme", command.id()))
        .chain(
            programme -> {
              command.guard().accept(programme.version());
              boolean changed = programme.change(command.change().apply(programme.terms()), now);
              return changed
                  ? programmes.save(programme).call(saved -> events.changed(saved, now))
                  : Uni.createFrom().item(programme);
            });
  }
}
