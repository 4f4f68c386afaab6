package id.tanggap.account.application.area;

import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.account.domain.area.AreaChange;
import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the national code list and its editions. */
@ApplicationScoped
public class AreaQueries {
  private final Areas areas;
  private final AreaEditions editions;

  AreaQueries(Areas areas, AreaEditions editions) {
    this.areas = areas;
    this.editions = editions;
  }

  /** One area. */
  @WithSession
  public Uni<AdministrativeArea> get(String code) {
    return areas
        .find(code)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("administrative-area", code));
  }

  /** A page of areas by code. */
  @WithSession
  public Uni<Page<AdministrativeArea>> list(AreaFilter filter, PageRequest page) {
    return areas
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, area -> Cursor.of(area.code().text())));
  }

  /** Number of areas that meet a filter. */
  @WithSession
  public Uni<Long> count(AreaFilter filter) {
    return areas.count(filter);
  }

  /** One edition. */
  @WithSession
  public Uni<AreaEdition> edition(UUID id) {
    return editions.required(id);
  }

  /** A page of editions, newest first. */
  @WithSession
  public Uni<Page<AreaEdition>> editions(PageRequest page) {
    return editions
        .list(page.after(), page.fetch())
        .map(found -> Page.of(found, page, edition -> Cursor.of(edition.id())));
  }

  /** A page of what an edition changes, by code; change null means any. */
  @WithSession
  public Uni<Page<AreaDifference>> differences(UUID edition, AreaChange change, PageRequest page) {
    return editions
        .required(edition)
        .chain(() -> editions.differences(edition, change, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, difference -> Cursor.of(difference.code())));
  }
}
