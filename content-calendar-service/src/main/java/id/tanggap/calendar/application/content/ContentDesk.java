package id.tanggap.calendar.application.content;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.programme.Pillars;
import id.tanggap.calendar.application.programme.Programmes;
import id.tanggap.calendar.application.roster.Units;
import id.tanggap.calendar.domain.content.Brief;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.PillarUnknown;
import id.tanggap.calendar.domain.content.ProgrammeUnknown;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Fetches content for the use cases: the one place that decides whether the caller reaches an item.
 * Runs inside their transaction.
 */
@ApplicationScoped
public class ContentDesk {
  private final Contents contents;
  private final Units units;
  private final Pillars pillars;
  private final Programmes programmes;
  private final Clock clock;

  ContentDesk(Contents contents, Units units, Pillars pillars, Programmes programmes, Clock clock) {
    this.contents = contents;
    this.units = units;
    this.pillars = pillars;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * The unit, when the caller may write for it; anything else is not found.
   *
   * @param unitId null when the unit is named by its code
   */
  public Uni<RosterUnit> unitToWriteFor(Caller caller, UUID unitId, String unitCode) {
    Uni<RosterUnit> found =
        unitId == null
            ? units.byCode(caller.region(), unitCode)
            : units.byId(caller.region(), unitId);
    return found.map(
        unit -> {
          if (unit == null || !caller.writes(unit)) {
            throw new NotFound("unit", unitId == null ? unitCode : unitId);
          }
          return unit;
        });
  }

  /** The item under lock, when the caller may act on it; anything else is not found. */
  public Uni<ContentItem> toChange(Caller caller, UUID id) {
    return found(contents.lock(caller.region(), id), id)
        .call(
            item ->
                units
                    .byId(caller.region(), item.unitId())
                    .invoke(unit -> allow(caller.writes(unit), id)));
  }

  /** The item, when the caller may see it; anything else is not found. */
  public Uni<ContentItem> toRead(Caller caller, UUID id) {
    return found(contents.byId(caller.region(), id), id)
        .call(
            item ->
                units
                    .byId(caller.region(), item.unitId())
                    .invoke(unit -> allow(caller.reads(unit), id)));
  }

  /**
   * Insists that pillar and programmes of a brief exist in the region.
   *
   * @throws PillarUnknown when the pillar does not
   * @throws ProgrammeUnknown when one of the programmes does not
   */
  public Uni<Void> check(String region, Brief brief) {
    return pillar(region, brief).chain(() -> programmes(region, brief));
  }

  private Uni<Void> pillar(String region, Brief brief) {
    if (brief.pillar() == null) {
      return Uni.createFrom().voidItem();
    }
    return pillars
        .seed(region, clock.instant())
        .chain(() -> pillars.exists(region, brief.pillar()))
        .invoke(
            exists -> {
              if (!exists) {
                throw new PillarUnknown(brief.pillar());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> programmes(String region, Brief brief) {
    if (brief.programmeIds().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return programmes
        .known(region, brief.programmeIds())
        .invoke(
            known ->
                brief.programmeIds().stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(
                        id -> {
                          throw new ProgrammeUnknown(id);
                        }))
        .replaceWithVoid();
  }

  private static Uni<ContentItem> found(Uni<ContentItem> item, UUID id) {
    return item.onItem().ifNull().failWith(() -> new NotFound("content", id));
  }

  private static void allow(boolean allowed, UUID id) {
    if (!allowed) {
      throw new NotFound("content", id);
    }
  }
}
