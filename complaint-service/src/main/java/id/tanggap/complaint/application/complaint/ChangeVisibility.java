package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.incident.Incidents;
import id.tanggap.complaint.application.reply.DivertReplies;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.domain.incident.Incident;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/**
 * Shows less of a case, or with the recorded consent of its reporter more. A case that becomes
 * secret falls silent where others read along: what waits to be said goes to the tracker, and an
 * incident that was named by its words is named otherwise.
 */
@ApplicationScoped
public class ChangeVisibility {

  private final CaseWork caseWork;
  private final ComplaintEvents events;
  private final DivertReplies divertReplies;
  private final Incidents incidents;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  ChangeVisibility(
      CaseWork caseWork,
      ComplaintEvents events,
      DivertReplies divertReplies,
      Incidents incidents,
      Vault vault) {
    this.caseWork = caseWork;
    this.events = events;
    this.divertReplies = divertReplies;
    this.incidents = incidents;
    this.vault = vault;
  }

  /**
   * The wish.
   *
   * @param consent how the reporter agreed; needed to show more
   */
  public record Command(CaseWork.Step step, Visibility visibility, String consent) {}

  /**
   * The case as it is shown now.
   *
   * @param pin only when it just became secret and its reporter has none, shown once and never
   *     again
   */
  public record Changed(Complaint complaint, String pin) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Changed> handle(Command command) {
    String pin = Pins.random(random);
    boolean[] fresh = new boolean[1];
    boolean[] silenced = new boolean[1];
    boolean[] changed = new boolean[1];
    return caseWork
        .note(
            command.step(),
            (complaint, now) -> {
              changed[0] = command.visibility() != complaint.visibility();
              silenced[0] = command.visibility() == Visibility.SECRET && !complaint.secret();
              fresh[0] = silenced[0] && complaint.pinHash() == null;
              byte[] mark = fresh[0] ? vault.mark("pin:" + complaint.trackingCode(), pin) : null;
              return complaint.show(
                  command.visibility(),
                  mark,
                  caseWork.masked(complaint, command.consent()),
                  command.step().caller().actor(),
                  now);
            })
        .call(
            complaint ->
                changed[0] ? events.shown(complaint, caseWork.now()) : Uni.createFrom().voidItem())
        .call(complaint -> silenced[0] ? silence(complaint) : Uni.createFrom().voidItem())
        .map(complaint -> new Changed(complaint, fresh[0] ? pin : null));
  }

  private Uni<Void> silence(Complaint complaint) {
    return divertReplies
        .ofCase(complaint)
        .chain(() -> incidents.titledBy(complaint.region(), complaint.id()))
        .onItem()
        .transformToMulti(titled -> Multi.createFrom().iterable(titled))
        .onItem()
        .transformToUniAndConcatenate(this::renamed)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Incident> renamed(Incident incident) {
    incident.loseTitle();
    return incidents.keep(incident);
  }
}
