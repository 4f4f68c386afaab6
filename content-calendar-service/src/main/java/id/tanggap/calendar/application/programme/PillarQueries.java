package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.domain.programme.Pillar;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads pillars. */
@ApplicationScoped
public class PillarQueries {
  private final Pillars pillars;
  private final Clock clock;

  PillarQueries(Pillars pillars, Clock clock) {
    this.pillars = pillars;
    this.clock = clock;
  }

  /** All pillars of the region; a region without a unit so far gets its first three here. */
  @WithTransaction
  public Uni<List<Pillar>> all(String region) {
    return pillars.seed(region, clock.instant()).chain(() -> pillars.all(region));
  }

  /** One pillar of the region. */
  @WithSession
  public Uni<Pillar> byId(String region, UUID id) {
    return pillars.byId(region, id).onItem().ifNull().failWith(() -> new NotFound("pillar", id));
  }
}
