package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.domain.programme.Pillar;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds a pillar to the region. */
@ApplicationScoped
public class AddPillar {
  private final Pillars pillars;
  private final Clock clock;

  AddPillar(Pillars pillars, Clock clock) {
    this.pillars = pillars;
    this.clock = clock;
  }

  /** Who adds what. */
  public record Command(Caller caller, Pillar.Seed pillar) {}

  /** Stores it; the region's first three come before it. */
  @WithTransaction
  public Uni<Pillar> handle(Command command) {
    String region = command.caller().region();
    return pillars
        .seed(region, clock.instant())
        .chain(() -> pillars.add(Pillar.of(region, command.pillar(), clock.instant())));
  }
}
