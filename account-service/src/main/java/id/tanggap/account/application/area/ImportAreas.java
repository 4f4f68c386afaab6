package id.tanggap.account.application.area;

import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionPending;
import id.tanggap.account.domain.area.AreaList;
import id.tanggap.account.domain.area.Imprint;
import id.tanggap.kit.domain.Fault;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Takes in an edition of the national code list. The first edition becomes the list at once, since
 * there is nothing to hold it against; a later one is kept as a difference that a person applies or
 * rejects. All of it is one transaction: a process that dies in the middle leaves nothing behind.
 */
@ApplicationScoped
public class ImportAreas {
  private final AreaEditions editions;
  private final History history;
  private final Clock clock;

  ImportAreas(AreaEditions editions, History history, Clock clock) {
    this.editions = editions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The edition.
   *
   * @param faults what was wrong with the cells of the rows that are not in the list
   * @param office region of the person who hands it in, whose history tells of it
   */
  public record Command(
      Imprint imprint,
      AreaList list,
      List<Fault> faults,
      boolean dryRun,
      String office,
      Actor actor) {

    private List<Fault> allFaults() {
      RowFaults all = new RowFaults(faults);
      list.refusals().forEach(no -> all.add(no.line(), "code", no.why()));
      return all.list();
    }
  }

  /** Imports the edition. */
  @WithTransaction
  public Uni<AreaImportOutcome> handle(Command command) {
    List<Fault> faults = command.allFaults();
    if (!faults.isEmpty()) {
      return Uni.createFrom()
          .item(new AreaImportOutcome(new AreaDifference.Counts(0, 0, 0, 0), faults, null, false));
    }
    return editions
        .lock()
        .chain(editions::proposed)
        .flatMap(
            waiting ->
                waiting == null || command.dryRun() ? take(command) : repeated(command, waiting));
  }

  private static Uni<AreaImportOutcome> repeated(Command command, AreaEdition waiting) {
    if (!waiting.isOf(command.imprint())) {
      throw new AreaEditionPending(waiting.id(), waiting.label());
    }
    return Uni.createFrom().item(new AreaImportOutcome(waiting.counts(), List.of(), waiting, true));
  }

  private Uni<AreaImportOutcome> take(Command command) {
    return editions
        .stage(command.list())
        .chain(editions::compare)
        .flatMap(counts -> keep(command, counts));
  }

  private Uni<AreaImportOutcome> keep(Command command, AreaDifference.Counts counts) {
    if (command.dryRun()) {
      return nothingKept(counts, null);
    }
    return editions
        .current()
        .flatMap(
            current ->
                current != null && counts.none() && names(command.imprint(), current)
                    ? nothingKept(counts, current)
                    : record(command, counts, current == null || counts.none()));
  }

  private Uni<AreaImportOutcome> nothingKept(AreaDifference.Counts counts, AreaEdition current) {
    return editions
        .unstage()
        .replaceWith(() -> new AreaImportOutcome(counts, List.of(), current, current != null));
  }

  /** Whether the imprint adds nothing to what is known of the current edition. */
  private static boolean names(Imprint imprint, AreaEdition current) {
    return !imprint.labelled() || imprint.name().equals(current.label());
  }

  private Uni<AreaImportOutcome> record(
      Command command, AreaDifference.Counts counts, boolean atOnce) {
    AreaEdition edition =
        AreaEdition.propose(command.imprint(), counts, command.actor(), clock.instant());
    if (atOnce) {
      edition.apply(null, command.actor(), clock.instant());
    }
    return editions
        .put(edition)
        .chain(() -> editions.keepDifference(edition))
        .chain(() -> atOnce ? editions.merge(edition) : Uni.createFrom().voidItem())
        .chain(editions::unstage)
        .chain(
            () ->
                history.record(
                    List.of(
                        EditionChange.of(
                            edition,
                            atOnce ? "APPLIED" : "PROPOSED",
                            null,
                            command.office(),
                            command.actor(),
                            clock.instant()))))
        .replaceWith(() -> new AreaImportOutcome(counts, List.of(), edition, false));
  }
}
