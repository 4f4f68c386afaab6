package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** Ends approved silence earlier than it was granted, so that the account is judged again. */
@ApplicationScoped
public class EndExemption {

  private final Exemptions exemptions;
  private final Clock clock;

  EndExemption(Exemptions exemptions, Clock clock) {
    this.exemptions = exemptions;
    this.clock = clock;
  }

  /**
   * Ends it. Others of the same account stay: a day that one of them covers is still exempt.
   *
   * @throws NotFound (as failure) when the region has no such exemption
   */
  @WithTransaction
  public Uni<GrantedExemption> handle(Command command) {
    return exemptions
        .locked(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("exemption", command.id()))
        .invoke(command.seen())
        .invoke(
            exemption ->
                exemption.end(
                    command.lastDay(), command.reason(), command.actor(), clock.instant()))
        .call(exemptions::replace);
  }

  /**
   * What ends, by whom.
   *
   * @param seen refuses when the caller has seen another version
   * @param lastDay last day that is still exempt
   */
  public record Command(
      String region,
      UUID id,
      Consumer<GrantedExemption> seen,
      LocalDate lastDay,
      String reason,
      String actor) {}
}
