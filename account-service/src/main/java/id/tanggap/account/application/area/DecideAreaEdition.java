package id.tanggap.account.application.area;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Applies or rejects an edition of the national code list whose difference somebody reviewed. */
@ApplicationScoped
public class DecideAreaEdition {
  private final AreaEditions editions;
  private final History history;
  private final Clock clock;

  DecideAreaEdition(AreaEditions editions, History history, Clock clock) {
    this.editions = editions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The decision.
   *
   * @param note why, null when there is nothing to say
   * @param precondition throws when the edition is not as the caller last saw it
   * @param office region of the person who decides, whose history tells of it
   */
  public record Command(
      UUID id, String note, Consumer<AreaEdition> precondition, String office, Actor actor) {}

  /** Makes the list say what the edition says, all of it in one step. */
  @WithTransaction
  public Uni<AreaEdition> apply(Command command) {
    return decided(command)
        .invoke(edition -> edition.apply(command.note(), command.actor(), clock.instant()))
        .call(editions::put)
        .call(editions::merge)
        .call(edition -> remember(edition, command));
  }

  /** Leaves the list as it is. */
  @WithTransaction
  public Uni<AreaEdition> reject(Command command) {
    return decided(command)
        .invoke(edition -> edition.reject(command.note(), command.actor(), clock.instant()))
        .call(editions::put)
        .call(edition -> remember(edition, command));
  }

  private Uni<Void> remember(AreaEdition edition, Command command) {
    return history.record(
        List.of(
            EditionChange.of(
                edition,
                edition.state().name(),
                AreaEditionState.PROPOSED,
                command.office(),
                command.actor(),
                clock.instant())));
  }

  private Uni<AreaEdition> decided(Command command) {
    return editions
        .lock()
        .chain(() -> editions.required(command.id()))
        .invoke(command.precondition());
  }
}
