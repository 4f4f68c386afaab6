package id.tanggap.account.application.region;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionKind;
import id.tanggap.account.domain.region.RegionSettings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes a local government into the registry. */
@ApplicationScoped
public class RegisterRegion {
  private final Regions regions;
  private final History history;
  private final Clock clock;

  RegisterRegion(Regions regions, History history, Clock clock) {
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /** What is known about the local government. */
  public record Command(String code, RegionKind kind, RegionSettings settings, Actor actor) {}

  /** Registers it. */
  @WithTransaction
  public Uni<Region> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .add(Region.register(command.code(), command.kind(), command.settings(), now))
        .call(
            region ->
                history.record(
                    List.of(
                        new History.Change(
                            region.region(),
                            SubjectType.REGION,
                            region.id(),
                            "REGISTERED",
                            command.actor(),
                            now,
                            null,
                            RegionRecord.of(region.settings())))));
  }
}
