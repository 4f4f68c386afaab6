package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.domain.programme.Pillar;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The pillars of a region. */
public interface Pillars {

  /** Gives the region its first pillars unless it has them; safe to repeat and to race. */
  Uni<Void> seed(String region, Instant at);

  /** All pillars, seeded ones first; a region has few. */
  Uni<List<Pillar>> all(String region);

  /** The pillar; null when not in the region. */
  Uni<Pillar> byId(String region, UUID id);

  /** Whether the region has a pillar with this code. */
  Uni<Boolean> exists(String region, String code);

  /** Stores a new one. */
  Uni<Pillar> add(Pillar pillar);
}
