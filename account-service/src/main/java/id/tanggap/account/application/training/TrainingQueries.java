package id.tanggap.account.application.training;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.training.Coverage;
import id.tanggap.account.domain.training.Training;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads trainings, attendance and coverage. */
@ApplicationScoped
public class TrainingQueries {
  private final Trainings trainings;
  private final Regions regions;
  private final Clock clock;

  TrainingQueries(Trainings trainings, Regions regions, Clock clock) {
    this.trainings = trainings;
    this.regions = regions;
    this.clock = clock;
  }

  /** Who attended a training, and how far it covers the region. */
  public record Attended(
      Training training, List<Trainings.Attendee> attendees, Coverage coverage) {}

  /** One training. */
  @WithSession
  public Uni<Training> get(String region, UUID id) {
    return required(region, id);
  }

  /** A page of trainings, latest first, held in a period; null leaves an end open. */
  @WithSession
  public Uni<Page<Training>> list(String region, LocalDate from, LocalDate to, PageRequest page) {
    return trainings
        .list(region, from, to, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.programme().startsAt(), one.id())));
  }

  /**
   * Attendance of a training with its coverage on a day; null is today. Readers who do not see the
   * whole region see the names from their units and the coverage of all.
   */
  @WithSession
  public Uni<Attended> attendance(Scope scope, UUID id, LocalDate asOf) {
    String region = scope.region();
    return required(region, id)
        .flatMap(
            training ->
                trainings
                    .attendees(region, id)
                    .map(all -> all.stream().filter(one -> scope.covers(one.unitPath())).toList())
                    .flatMap(
                        attendees ->
                            day(region, asOf)
                                .flatMap(day -> trainings.coverage(region, id, day))
                                .map(coverage -> new Attended(training, attendees, coverage))));
  }

  /** Coverage of the region by all trainings on a day; null is today. */
  @WithSession
  public Uni<Coverage> coverage(String region, LocalDate asOf) {
    return day(region, asOf).flatMap(day -> trainings.coverage(region, null, day));
  }

  private Uni<LocalDate> day(String region, LocalDate asOf) {
    return regions
        .required(region)
        .map(known -> asOf == null ? known.dayOf(clock.instant()) : asOf);
  }

  private Uni<Training> required(String region, UUID id) {
    return trainings
        .find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("training", id));
  }
}
