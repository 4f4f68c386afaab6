package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.UnitActivity.Pic;
import id.tanggap.monitoring.domain.observation.RowReader.KnownAccount;
import io.smallrye.mutiny.Uni;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Port: the roster of a region as it was on a date, with what was observed until then. */
public interface Roster {

  /** Name and zone of the region by its newest unit; null while no unit is known. */
  Uni<RegionFacts> region(String region);

  /** Units of the roster as of a date, without external partners. */
  Uni<List<RosterUnit>> units(String region, AsOf asOf);

  /**
   * Accounts of the roster as of a date with the observations that can matter; one query however
   * many accounts and observations there are.
   */
  Uni<List<RosterAccount>> accounts(String region, AsOf asOf);

  /** Accounts that a back-fill may name. */
  Uni<List<KnownAccount>> known(String region);

  /** Name and zone of a region. */
  record RegionFacts(String name, ZoneId zone) {}

  /** A unit of the roster; {@code pic} is null when the post is vacant. */
  record RosterUnit(
      UUID id, String code, String name, String type, String path, boolean trained, Pic pic) {}

  /** An account of the roster with the unit that answered for it on the date. */
  record RosterAccount(
      UUID id,
      UUID unitId,
      String unitCode,
      String unitPath,
      String unitType,
      String platform,
      String handle,
      String url,
      boolean mandatory,
      AccountHistory history) {}
}
