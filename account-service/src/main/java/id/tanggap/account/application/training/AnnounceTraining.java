package id.tanggap.account.application.training;

import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.training.Programme;
import id.tanggap.account.domain.training.Training;
import id.tanggap.account.domain.unit.UnitUnknown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Records a training, before or after it is held. */
@ApplicationScoped
public class AnnounceTraining {
  private final Trainings trainings;
  private final Units units;
  private final Regions regions;
  private final Clock clock;

  AnnounceTraining(Trainings trainings, Units units, Regions regions, Clock clock) {
    this.trainings = trainings;
    this.units = units;
    this.regions = regions;
    this.clock = clock;
  }

  /** The training. */
  public record Command(String region, Programme programme) {}

  /** Records the training. */
  @WithTransaction
  public Uni<Training> handle(Command command) {
    return regions
        .required(command.region())
        .call(region -> requireHost(command))
        .map(region -> Training.announce(region, command.programme(), clock.instant()))
        .call(trainings::add);
  }

  private Uni<?> requireHost(Command command) {
    var host = command.programme().hostUnitId();
    return host == null
        ? Uni.createFrom().voidItem()
        : units
            .find(command.region(), host)
            .onItem()
            .ifNull()
            .failWith(() -> new UnitUnknown(host.toString()));
  }
}
