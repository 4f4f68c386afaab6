package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Reads flagship programmes; everybody who uses the calendar may see all of the region. */
@ApplicationScoped
public class ProgrammeQueries {
  private final Programmes programmes;

  ProgrammeQueries(Programmes programmes) {
    this.programmes = programmes;
  }

  /** One programme of the region. */
  @WithSession
  public Uni<Programme> byId(String region, UUID id) {
    return programmes
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("programme", id));
  }

  /** Programmes by name; {@code on} keeps those in force on that day. */
  @WithSession
  public Uni<Page<Programme>> page(String region, LocalDate on, PageRequest request) {
    return programmes.page(region, on, request);
  }
}
