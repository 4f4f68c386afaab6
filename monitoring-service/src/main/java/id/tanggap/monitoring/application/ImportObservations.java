package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.Fault;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.observation.ImportRow;
import id.tanggap.monitoring.domain.observation.Observation;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import id.tanggap.monitoring.domain.observation.ObservationSource;
import id.tanggap.monitoring.domain.observation.RowReader;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Back-fills observations from a file ("since 2018"). The same file twice changes nothing; a file
 * with a wrong row changes nothing either unless the caller accepts a part.
 */
@ApplicationScoped
public class ImportObservations {

  private final Roster roster;
  private final Observations observations;
  private final MonitoringConfig config;
  private final Clock clock;

  ImportObservations(
      Roster roster, Observations observations, MonitoringConfig config, Clock clock) {
    this.roster = roster;
    this.observations = observations;
    this.config = config;
    this.clock = clock;
  }

  /** Reads every row, then records what is new. */
  @WithTransaction
  public Uni<Outcome> handle(Command command) {
    return roster
        .region(command.region())
        .map(facts -> facts == null ? config.defaultZone() : facts.zone())
        .chain(
            zone ->
                roster
                    .known(command.region())
                    .map(accounts -> new RowReader(accounts, zone, clock.instant())))
        .chain(reader -> record(command, reader));
  }

  private Uni<Outcome> record(Command command, RowReader reader) {
    List<List<Draft>> accepted = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int rejected = 0;
    for (ImportRow row : command.rows()) {
      RowReader.Result result = reader.read(row);
      if (result.faults().isEmpty()) {
        accepted.add(result.drafts());
      } else {
        rejected++;
        faults.addAll(result.faults());
      }
    }
    int rejectedRows = rejected;
    List<Draft> drafts = accepted.stream().flatMap(List::stream).toList();
    return observations
        .recorded(command.region(), drafts)
        .chain(recorded -> append(command, accepted, recorded, rejectedRows, faults));
  }

  private Uni<Outcome> append(
      Command command,
      List<List<Draft>> accepted,
      Set<Observations.Key> recorded,
      int rejected,
      List<Fault> faults) {
    Map<Observations.Key, Draft> fresh = new LinkedHashMap<>();
    int created = 0;
    for (List<Draft> row : accepted) {
      boolean anyNew = false;
      for (Draft draft : row) {
        Observations.Key key = new Observations.Key(draft.accountId(), draft.naturalKey());
        anyNew |= !recorded.contains(key) && fresh.putIfAbsent(key, draft) == null;
      }
      created += anyNew ? 1 : 0;
    }
    boolean apply = !command.dryRun() && (rejected == 0 || command.partial());
    Outcome outcome =
        new Outcome(created, accepted.size() - created, rejected, faults, command.dryRun(), apply);
    if (!apply) {
      return Uni.createFrom().item(outcome);
    }
    List<Observation> news =
        fresh.values().stream()
            .map(
                draft ->
                    Observation.of(
                        draft,
                        command.region(),
                        ObservationSource.IMPORT,
                        command.actor(),
                        clock.instant()))
            .toList();
    return observations.append(news).replaceWith(outcome);
  }

  /**
   * A file.
   *
   * @param actor who imports; kept with every observation
   * @param dryRun only tell what would happen
   * @param partial take over the good rows of a file that also has wrong ones
   */
  public record Command(
      String region, String actor, List<ImportRow> rows, boolean dryRun, boolean partial) {}

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
