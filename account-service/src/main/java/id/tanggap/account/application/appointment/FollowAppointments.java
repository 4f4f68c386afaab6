package id.tanggap.account.application.appointment;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.training.TrainedAdmins;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.region.Region;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What follows from every change of appointments, in the transaction of the change: others hear of
 * it, trained admins are counted again, the users are to be brought in line, the history is kept.
 */
@ApplicationScoped
public class FollowAppointments {
  private final RegistryEvents events;
  private final TrainedAdmins trained;
  private final Identities identities;
  private final History history;

  FollowAppointments(
      RegistryEvents events, TrainedAdmins trained, Identities identities, History history) {
    this.events = events;
    this.trained = trained;
    this.identities = identities;
    this.history = history;
  }

  /**
   * A changed appointment, flushed.
   *
   * @param action what was done, as a fact
   * @param before what was kept of it, null when it is new
   */
  public record Changed(RegistryEvents.Served served, String action, Map<String, Object> before) {}

  /** Lets the rest of the registry follow. */
  public Uni<Void> handle(Region region, List<Changed> changed, Actor actor, Instant now) {
    return handle(region, changed, List.of(), actor, now);
  }

  /**
   * As {@link #handle(Region, List, Actor, Instant)}, with changes of other things that belong to
   * the same deed and come after these in the history.
   */
  public Uni<Void> handle(
      Region region,
      List<Changed> changed,
      List<History.Change> besides,
      Actor actor,
      Instant now) {
    if (changed.isEmpty() && besides.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<RegistryEvents.Served> served = changed.stream().map(Changed::served).toList();
    List<UUID> units = served.stream().map(one -> one.unit().id()).distinct().toList();
    List<UUID> people = served.stream().map(one -> one.person().id()).distinct().toList();
    List<History.Change> entries = new ArrayList<>();
    changed.forEach(one -> entries.add(entry(one, actor, now)));
    entries.addAll(besides);
    return events
        .appointments(served, now)
        .flatMap(done -> trained.refresh(region, units, now))
        .flatMap(done -> identities.ask(region.region(), people, now))
        .flatMap(done -> history.record(entries));
  }

  private static History.Change entry(Changed changed, Actor actor, Instant now) {
    Appointment appointment = changed.served().appointment();
    return new History.Change(
        appointment.region(),
        SubjectType.APPOINTMENT,
        appointment.id(),
        changed.action(),
        actor,
        now,
        changed.before(),
        kept(appointment));
  }

  /** What the history keeps of an appointment. */
  public static Map<String, Object> kept(Appointment appointment) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("personId", appointment.personId());
    kept.put("unitId", appointment.unitId());
    kept.put("role", appointment.role());
    kept.put("letterNumber", appointment.letter().number());
    kept.put("letterDate", appointment.letter().date());
    kept.put("validFrom", appointment.validFrom());
    kept.put("validTo", appointment.validTo());
    kept.put("endReason", appointment.endReason());
    kept.put("revokedAt", appointment.revokedAt());
    kept.put("accessWithdrawnAt", appointment.accessWithdrawnAt());
    return kept;
  }
}
