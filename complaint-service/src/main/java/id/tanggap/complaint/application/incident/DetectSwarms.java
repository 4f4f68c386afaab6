package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.MemberState;
import id.tanggap.complaint.domain.incident.SwarmSettings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Looks at each new case once: are there more like it lately than the region's settings let pass?
 * Then an incident is suggested; nothing is merged and nobody is told, a person decides. A case
 * that is like those of an incident is suggested for it. A secret case never takes part.
 */
@ApplicationScoped
public class DetectSwarms {

  private static final Duration LEASE = Duration.ofMinutes(5);

  /** An old book that is entered late is no swarm of today. */
  private static final Duration RECENT = Duration.ofDays(7);

  private static final int LONGEST_TITLE = 120;

  private final Swarms swarms;
  private final Incidents incidents;
  private final Complaints complaints;
  private final MemberNames names;
  private final Clock clock;

  DetectSwarms(
      Swarms swarms, Incidents incidents, Complaints complaints, MemberNames names, Clock clock) {
    this.swarms = swarms;
    this.incidents = incidents;
    this.complaints = complaints;
    this.names = names;
    this.clock = clock;
  }

  /** Leases some cases to look at. */
  @WithTransaction
  public Uni<List<Swarms.Seed>> due(int limit) {
    return swarms.claim(LEASE, limit);
  }

  /** Looks at one of them. */
  @WithTransaction
  public Uni<Void> look(Swarms.Seed seed) {
    return swarms
        .alone(seed.region())
        .chain(() -> complaints.byId(seed.region(), seed.complaintId()))
        .chain(
            complaint ->
                complaint == null || !eligible(complaint)
                    ? Uni.createFrom().voidItem()
                    : swarms
                        .member(seed.region(), seed.complaintId())
                        .chain(member -> member ? Uni.createFrom().voidItem() : compare(complaint)))
        .chain(() -> swarms.done(seed));
  }

  private boolean eligible(Complaint complaint) {
    return !complaint.secret()
        && complaint.state().open()
        && complaint.report().receivedAt().isAfter(clock.instant().minus(RECENT));
  }

  private Uni<Void> compare(Complaint seed) {
    return swarms
        .settings(seed.region())
        .map(stored -> stored == null ? SwarmSettings.SHIPPED : stored.settings())
        .chain(
            settings ->
                swarms.similar(seed, settings).chain(similar -> conclude(seed, similar, settings)));
  }

  private Uni<Void> conclude(Complaint seed, List<Swarms.Similar> similar, SwarmSettings settings) {
    UUID known =
        similar.stream()
            .map(Swarms.Similar::incidentId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (known != null) {
      return incidents
          .lock(seed.region(), known)
          .call(
              incident ->
                  names
                      .covered(seed.region(), List.of(seed.id()), List.of(incident.title()))
                      .chain(
                          covered -> {
                            incident.coverTitle(covered.get(0));
                            return incidents.keep(incident);
                          }))
          .chain(incident -> incidents.keep(member(incident, seed.id())));
    }
    return similar.size() + 1 > settings.threshold()
        ? suggest(seed, similar, settings)
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> suggest(Complaint seed, List<Swarms.Similar> similar, SwarmSettings settings) {
    List<UUID> cases = new ArrayList<>();
    cases.add(seed.id());
    similar.forEach(other -> cases.add(other.complaintId()));
    return names
        .covered(seed.region(), cases, List.of(title(seed)))
        .chain(
            covered ->
                incidents.keep(
                    Incident.suggest(
                        seed.region(),
                        covered.get(0),
                        seed.id(),
                        seed.report().category(),
                        settings.version(),
                        clock.instant())))
        .chain(
            incident -> incidents.keepAll(cases.stream().map(id -> member(incident, id)).toList()));
  }

  private IncidentMember member(Incident incident, UUID complaintId) {
    Instant now = clock.instant();
    return IncidentMember.of(incident, complaintId, MemberState.SUGGESTED, Actor.SYSTEM.id(), now);
  }

  private static String title(Complaint seed) {
    String words =
        seed.report().titleMasked() == null
            ? seed.report().textMasked()
            : seed.report().titleMasked();
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
