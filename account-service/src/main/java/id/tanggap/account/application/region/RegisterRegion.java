package id.tanggap.account.application.region;

import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a local government into the registry. */
@ApplicationScoped
public class RegisterRegion {
  private final Regions regions;
  private final Clock clock;

  RegisterRegion(Regions regions, Clock clock) {
    this.regions = regions;
    this.clock = clock;
  }

  /** What is known about the local government. */
  public record Command(String code, String name, RegionKind kind, String zone) {}

  /** Registers it. */
  @WithTransaction
  public Uni<Region> handle(Command command) {
    return regions.add(
        Region.register(
            command.code(), command.name(), command.kind(), command.zone(), clock.instant()));
  }
}
