package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A second person lets a proposed deletion run, or stops it. */
@ApplicationScoped
public class DecideRetention {

  private static final int SALT = 32;

  private final RetentionRuns runs;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DecideRetention(RetentionRuns runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * The decision.
   *
   * @param refusal why not; null to approve
   */
  public record Command(
      String region, UUID runId, LongConsumer versionCheck, String refusal, Actor actor) {}

  /** Records the decision. */
  @WithTransaction
  public Uni<RetentionRun> handle(Command command) {
    return runs.lock(command.region(), command.runId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("retention-run", command.runId()))
        .invoke(run -> decide(run, command))
        .chain(runs::keep);
  }

  private void decide(RetentionRun run, Command command) {
    command.versionCheck().accept(run.version());
    if (command.refusal() != null) {
      run.refuse(Masking.mask(command.refusal()), command.actor(), clock.instant());
      return;
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    run.approve(salt, command.actor(), clock.instant());
  }
}
