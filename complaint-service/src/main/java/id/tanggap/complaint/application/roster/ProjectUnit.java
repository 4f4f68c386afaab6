package id.tanggap.complaint.application.roster;

import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Takes over the state of a unit as account-service tells it. */
@ApplicationScoped
public class ProjectUnit {

  private final Units units;
  private final UnitPaths paths;
  private final Inbox inbox;

  ProjectUnit(Units units, UnitPaths paths, Inbox inbox) {
    this.units = units;
    this.paths = paths;
    this.inbox = inbox;
  }

  /**
   * The state of a unit at a version.
   *
   * @param type null when the event does not say what it is
   */
  public record Command(
      String eventId,
      UUID id,
      String region,
      String regionZone,
      String code,
      String name,
      String type,
      String path,
      LocalDate validFrom,
      LocalDate validTo,
      long version) {}

  /** Applies the state once; a unit that moved takes along what belongs to it. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("complaint.units", command.eventId(), () -> apply(command));
  }

  private Uni<Void> apply(Command command) {
    return units
        .lockedPath(command.region(), command.id())
        .chain(
            before ->
                units
                    .project(command)
                    .chain(
                        newer ->
                            newer && before != null && !before.equals(command.path())
                                ? paths.follow(command.region(), command.id(), command.path())
                                : Uni.createFrom().voidItem()));
  }
}
