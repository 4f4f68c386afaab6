package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Tells somebody that nothing happens with a case. Inside the caller's transaction. */
@ApplicationScoped
public class PassUpwards {

  private final Escalations escalations;
  private final RegionLadder ladders;
  private final RegionRules rules;
  private final Clock clock;

  PassUpwards(Escalations escalations, RegionLadder ladders, RegionRules rules, Clock clock) {
    this.escalations = escalations;
    this.ladders = ladders;
    this.rules = rules;
    this.clock = clock;
  }

  /** Raises an escalation; who is told hears of it outside the quiet hours. */
  public Uni<Void> tell(
      Complaint complaint, Escalation.Cause cause, int level, Recipient recipient) {
    Instant now = clock.instant();
    return ladders
        .of(complaint.region())
        .chain(
            ladder ->
                rules
                    .office(complaint.region())
                    .map(
                        office ->
                            new Escalation.Notice(
                                cause,
                                level,
                                recipient,
                                ladder.ladder().version(),
                                ladder.ladder().notifyAt(now, office.calendar().zone()))))
        .chain(
            notice ->
                escalations.keep(
                    Escalation.raise(
                        complaint.region(),
                        complaint.id(),
                        complaint.unitId(),
                        complaint.unitPath(),
                        notice,
                        now)))
        .replaceWithVoid();
  }
}
