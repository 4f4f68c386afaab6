package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.SecrecySteps;
import id.tanggap.complaint.domain.privacy.SecretAccess;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts a person on the access list of a secret case. */
@ApplicationScoped
public class NameHandler {

  private final CaseWork caseWork;
  private final SecretAccesses accesses;
  private final Clock clock;

  NameHandler(CaseWork caseWork, SecretAccesses accesses, Clock clock) {
    this.caseWork = caseWork;
    this.accesses = accesses;
    this.clock = clock;
  }

  /**
   * Who is named and why.
   *
   * @param handlerId subject of the person's token
   */
  public record Command(CaseWork.Step step, String handlerId, String handlerName, String reason) {}

  /** Names the person. */
  @WithTransaction
  public Uni<SecretAccess> handle(Command command) {
    return caseWork
        .note(
            command.step(),
            (complaint, now) ->
                SecrecySteps.nameHandler(
                    complaint,
                    command.handlerId(),
                    caseWork.masked(complaint, command.reason()),
                    command.step().caller().actor(),
                    now))
        .chain(
            complaint ->
                accesses.keep(
                    SecretAccess.grant(
                        complaint,
                        command.handlerId(),
                        caseWork.masked(complaint, command.handlerName()),
                        caseWork.masked(complaint, command.reason()),
                        command.step().caller().actor(),
                        clock.instant())));
  }
}
