package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.domain.citizen.Rating;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The reporter rates the work, once each time it was said to be done. */
@ApplicationScoped
public class RateComplaint {

  private final Complaints complaints;
  private final Ratings ratings;
  private final KnownReporter knownReporter;
  private final Clock clock;

  RateComplaint(Complaints complaints, Ratings ratings, KnownReporter knownReporter, Clock clock) {
    this.complaints = complaints;
    this.ratings = ratings;
    this.knownReporter = knownReporter;
    this.clock = clock;
  }

  /** The rating of a case that its reporter has opened. */
  public record Command(Complaint opened, int score, String reason) {}

  /** Stores it. */
  @WithTransaction
  public Uni<Rating> handle(Command command) {
    Instant now = clock.instant();
    return complaints
        .lock(command.opened().region(), command.opened().id())
        .chain(
            complaint -> {
              Rating rating =
                  Rating.give(
                      complaint,
                      command.score(),
                      knownReporter.mask(complaint, command.reason()),
                      now);
              return ratings
                  .keep(rating)
                  .call(
                      () ->
                          complaints.keep(
                              complaint, complaint.note("RATED", null, Actor.REPORTER, now)));
            });
  }
}
