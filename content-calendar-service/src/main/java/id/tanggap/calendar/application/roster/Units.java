package id.tanggap.calendar.application.roster;

import id.tanggap.calendar.domain.roster.RosterUnit;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the calendar knows of units. */
public interface Units {

  /** The unit; null when not known in the region. */
  Uni<RosterUnit> byId(String region, UUID id);

  /** The unit with this code; null when not known in the region. */
  Uni<RosterUnit> byCode(String region, String code);

  /** Ids of the units with one of these codes and of everything below them. */
  Uni<List<UUID>> covered(String region, Collection<String> codes);

  /** Takes over a newer state; false when a state at least as new is known. */
  Uni<Boolean> follow(RosterUnit unit);

  /** Forgets a unit of any region: a deletion mark carries only its id. */
  Uni<Void> forget(UUID id);
}
