package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.programme.Pillars;
import id.tanggap.calendar.domain.programme.Pillar;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pillars in PostgreSQL. */
@ApplicationScoped
public class PillarRepository extends RegionalRepository<Pillar, UUID> implements Pillars {

  PillarRepository() {
    super(Pillar.class);
  }

  /** Only a region without any pillar is seeded, so that a later edition of the list stays. */
  @Override
  public Uni<Void> seed(String region, Instant at) {
    return count(region, "", Map.of())
        .chain(
            known ->
                known > 0
                    ? Uni.createFrom().voidItem()
                    : Multi.createFrom()
                        .iterable(Pillar.SEEDS)
                        .onItem()
                        .transformToUniAndConcatenate(seed -> insert(region, seed, at))
                        .collect()
                        .asList()
                        .replaceWithVoid());
  }

  private Uni<Integer> insert(String region, Pillar.Seed seed, Instant at) {
    return execute(
        region,
        """
        insert into pillar (id, region, code, name, name_en, created_at)
        values (:id, :region, :code, :name, :nameEn, :at)
        on conflict (region, code) do nothing
        """,
        Map.of(
            "id",
            Ids.next(),
            "code",
            seed.code(),
            "name",
            seed.name(),
            "nameEn",
            seed.nameEn(),
            "at",
            at));
  }

  @Override
  public Uni<List<Pillar>> all(String region) {
    return list(region, "", "e.id", Map.of(), Integer.MAX_VALUE);
  }

  @Override
  public Uni<Boolean> exists(String region, String code) {
    return count(region, "e.code = :code", Map.of("code", code)).map(found -> found > 0);
  }

  @Override
  public Uni<Pillar> add(Pillar pillar) {
    return save(pillar);
  }
}
