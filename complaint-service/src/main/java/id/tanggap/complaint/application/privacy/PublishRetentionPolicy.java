package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.privacy.RetentionPolicy;
import id.tanggap.complaint.domain.privacy.RetentionTerms;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says anew what a region keeps how long. */
@ApplicationScoped
public class PublishRetentionPolicy {

  private final RetentionPolicies policies;
  private final Clock clock;

  PublishRetentionPolicy(RetentionPolicies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** The terms and the reason for them. */
  public record Command(String region, RetentionTerms terms, String reason, Actor actor) {}

  /** Stores the next version. */
  @WithTransaction
  public Uni<RetentionPolicy> handle(Command command) {
    return policies
        .current(command.region())
        .chain(
            before ->
                policies.keep(
                    RetentionPolicy.after(
                        command.region(),
                        before == null ? 0 : before.version(),
                        command.terms(),
                        Masking.mask(command.reason()),
                        command.actor(),
                        clock.instant())));
  }
}
