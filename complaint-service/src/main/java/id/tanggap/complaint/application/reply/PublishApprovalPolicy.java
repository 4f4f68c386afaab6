package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.domain.reply.ApprovalPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Says from now on which answers need an approver. */
@ApplicationScoped
public class PublishApprovalPolicy {

  private final ApprovalPolicies policies;
  private final Clock clock;

  PublishApprovalPolicy(ApprovalPolicies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** The rules in their order. */
  public record Command(String region, String actorId, List<ApprovalPolicy.Rule> rules) {}

  /** Stores the next version. */
  @WithTransaction
  public Uni<ApprovalPolicies.Stored> handle(Command command) {
    return policies
        .inForce(command.region())
        .map(
            before ->
                new ApprovalPolicies.Stored(
                    new ApprovalPolicy(before.version() + 1, command.rules()),
                    command.actorId(),
                    clock.instant()))
        .call(next -> policies.add(command.region(), next));
  }

  /** All versions, newest first. */
  @WithTransaction
  public Uni<List<ApprovalPolicies.Stored>> all(String region) {
    return policies.all(region);
  }
}
