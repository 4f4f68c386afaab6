package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.SwarmSettings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Sets when many reports are one incident; each change is a version of its own. */
@ApplicationScoped
public class ChangeSwarmSettings {

  private final Swarms swarms;
  private final Clock clock;

  ChangeSwarmSettings(Swarms swarms, Clock clock) {
    this.swarms = swarms;
    this.clock = clock;
  }

  /** The new settings. */
  public record Command(
      Caller caller, int threshold, Duration window, int radiusMetres, double similarity) {}

  /** Stores them. */
  @WithTransaction
  public Uni<Swarms.Stored> handle(Command command) {
    String region = command.caller().region();
    return swarms
        .settings(region)
        .map(before -> before == null ? 1 : before.settings().version() + 1)
        .map(
            version ->
                new Swarms.Stored(
                    new SwarmSettings(
                        version,
                        command.threshold(),
                        command.window(),
                        command.radiusMetres(),
                        command.similarity()),
                    command.caller().actor().id(),
                    clock.instant()))
        .call(stored -> swarms.add(region, stored));
  }

  /** The settings in force; those that ship with the product have no author. */
  @WithTransaction
  public Uni<Swarms.Stored> current(String region) {
    return swarms
        .settings(region)
        .map(
            stored ->
                stored == null ? new Swarms.Stored(SwarmSettings.SHIPPED, null, null) : stored);
  }
}
