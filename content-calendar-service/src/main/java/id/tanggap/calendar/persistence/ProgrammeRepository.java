package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.programme.Programmes;
import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Flagship programmes in PostgreSQL. */
@ApplicationScoped
public class ProgrammeRepository extends RegionalRepository<Programme, UUID> implements Programmes {

  ProgrammeRepository() {
    super(Programme.class);
  }

  @Override
  public Uni<Programme> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<UUID>> known(String region, Collection<UUID> ids) {
    return list(region, "e.id in :ids", "", Map.of("ids", ids), Integer.MAX_VALUE)
        .map(found -> found.stream().map(Programme::id).toList());
  }

  @Override
  public Uni<Page<Programme>> page(String region, LocalDate on, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .when(
                on,
                "(e.validFrom is null or e.validFrom <= :on)"
                    + " and (e.validTo is null or e.validTo >= :on)",
                "on");
    if (request.after() != null) {
      conditions
          .when(
              request.after().string(0),
              "(e.name > :name or (e.name = :name and e.id > :after))",
              "name")
          .when(request.after().uuid(1), "1 = 1", "after");
    }
    return list(region, conditions.where(), "e.name, e.id", conditions.values(), request.fetch())
        .map(
            found ->
                Page.of(
                    found,
                    request,
                    programme -> Cursor.of(programme.terms().name(), programme.id())));
  }
}
