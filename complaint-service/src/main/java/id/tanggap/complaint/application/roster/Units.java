package id.tanggap.complaint.application.roster;

import id.tanggap.complaint.domain.roster.Unit;
import io.smallrye.mutiny.Uni;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What is known of the units of a region. */
public interface Units {

  /** The unit; null when unknown or of another region. */
  Uni<Unit> byId(String region, UUID id);

  /** The unit with a code; null when unknown. */
  Uni<Unit> byCode(String region, String code);

  /** The units with these codes. */
  Uni<List<Unit>> byCodes(String region, List<String> codes);

  /** The zone of a region; null while no unit of it is known. */
  Uni<ZoneId> zoneOf(String region);

  /** Where the unit stands, locked until the transaction ends; null when it is unknown. */
  Uni<String> lockedPath(String region, UUID id);

  /** Takes over a newer state; false for an older one, which changes nothing. */
  Uni<Boolean> project(ProjectUnit.Command state);
}
