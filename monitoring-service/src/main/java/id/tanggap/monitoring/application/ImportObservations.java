package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.Fault;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.ObservationFile;
import id.tanggap.monitoring.domain.observation.ObservationFile.Entry;
import id.tanggap.monitoring.domain.observation.ObservationSource;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Back-fills observations from a file ("since 2018"). The same file twice changes nothing; a file
 * with a wrong row changes nothing either unless the caller accepts a part. All of it is one
 * transaction in batches, so that neither the memory nor the event loop carries the whole file.
 */
@ApplicationScoped
public class ImportObservations {

  /** Observations asked for, and written, in one query. */
  private static final int BATCH = 2_000;

  private final Observations observations;
  private final Clock clock;

  ImportObservations(Observations observations, Clock clock) {
    this.observations = observations;
    this.clock = clock;
  }

  /** Records what is new. */
  @WithTransaction
  public Uni<Outcome> handle(Command command) {
    Instant now = clock.instant();
    Set<Long> created = new HashSet<>();
    return Multi.createFrom()
        .iterable(batches(command.file().entries()))
        .onItem()
        .transformToUniAndConcatenate(batch -> take(command, batch, created, now))
        .onItem()
        .ignoreAsUni()
        .map(done -> outcome(command, created.size()));
  }

  private static List<List<Entry>> batches(List<Entry> entries) {
    List<List<Entry>> batches = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += BATCH) {
      batches.add(entries.subList(i, Math.min(entries.size(), i + BATCH)));
    }
    return batches;
  }

  private Uni<Void> take(Command command, List<Entry> batch, Set<Long> created, Instant now) {
    return observations
        .recorded(command.region(), batch.stream().map(Entry::draft).toList())
        .map(recorded -> batch.stream().filter(entry -> !recorded.contains(key(entry))).toList())
        .invoke(fresh -> fresh.forEach(entry -> created.add(entry.line())))
        .chain(
            fresh ->
                command.applies()
                    ? observations.append(command.region(), recorded(command, fresh, now))
                    : Uni.createFrom().voidItem());
  }

  private static Observations.Key key(Entry entry) {
    return new Observations.Key(entry.draft().accountId(), entry.draft().naturalKey());
  }

  private static List<Observation> recorded(Command command, List<Entry> fresh, Instant now) {
    return fresh.stream()
        .map(
            entry ->
                Observation.of(
                    entry.draft(),
                    command.region(),
                    ObservationSource.IMPORT,
                    command.actor(),
                    now))
        .toList();
  }

  private static Outcome outcome(Command command, int created) {
    ObservationFile file = command.file();
    return new Outcome(
        created,
        file.accepted() - created,
        file.rejected(),
        file.faults(),
        command.dryRun(),
        command.applies());
  }

  /**
   * A file.
   *
   * @param actor who imports; kept with every observation
   * @param dryRun only tell what would happen
   * @param partial take over the good rows of a file that also has wrong ones
   */
  public record Command(
      String region, String actor, ObservationFile file, boolean dryRun, boolean partial) {

    boolean applies() {
      return !dryRun && (file.rejected() == 0 || partial);
    }
  }

  /**
   * What happened, or would happen.
   *
   * @param created rows that brought something new
   * @param unchanged rows that were recorded already
   * @param rejected rows with faults
   * @param faults what is wrong, with line and column
   * @param dryRun whether the caller only wanted to know
   * @param applied whether anything was stored
   */
  public record Outcome(
      int created,
      int unchanged,
      int rejected,
      List<Fault> faults,
      boolean dryRun,
      boolean applied) {}
}
