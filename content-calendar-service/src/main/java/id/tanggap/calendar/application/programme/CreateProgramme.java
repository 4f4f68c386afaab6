package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.programme.Programme;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Adds a flagship programme to the region. */
@ApplicationScoped
public class CreateProgramme {
  private final Programmes programmes;
  private final ProgrammeEvents events;
  private final Clock clock;

  CreateProgramme(Programmes programmes, ProgrammeEvents events, Clock clock) {
    this.programmes = programmes;
    this.events = events;
    this.clock = clock;
  }

  /** Who adds what. */
  public record Command(Caller caller, Programme.Terms terms) {}

  /** Stores it and tells others. */
  @WithTransaction
  public Uni<Programme> handle(Command command) {
    Instant now = clock.instant();
    return programmes
        .save(Programme.of(command.caller().region(), command.terms(), now))
        .call(programme -> events.changed(programme, now));
  }
}
