package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The flagship programmes of a region. */
public interface Programmes {

  /** The programme; null when not in the region. */
  Uni<Programme> byId(String region, UUID id);

  /** The programme, locked until the transaction ends; null when not in the region. */
  Uni<Programme> lock(String region, UUID id);

  /** Which of these ids exist in the region. */
  Uni<List<UUID>> known(String region, Collection<UUID> ids);

  /** Stores a new or changed one now; a broken name rule speaks here. */
  Uni<Programme> save(Programme programme);

  /**
   * Programmes by name.
   *
   * @param on only those in force on this day; null for all
   */
  Uni<Page<Programme>> page(String region, LocalDate on, PageRequest request);
}
