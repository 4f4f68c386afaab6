package id.tanggap.account.application.area;

import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: the national code list as it stands. */
public interface Areas {

  /** The area with this code, or null. */
  Uni<AdministrativeArea> find(String code);

  /** Areas in the order of their codes, after a place in that order. */
  Uni<List<AdministrativeArea>> list(AreaFilter filter, Cursor after, int limit);

  /** Number of areas that meet a filter. */
  Uni<Long> count(AreaFilter filter);

  /** All areas in which units of a region lie, districts before their villages. */
  Uni<List<AdministrativeArea>> within(String region);

  /**
   * Which of these codes the list does not have. None as long as the list does not have the region
   * itself: before the first import, and for a region younger than the edition, there is nothing to
   * hold a code against.
   */
  Uni<Set<String>> unlisted(String region, Collection<String> codes);
}
