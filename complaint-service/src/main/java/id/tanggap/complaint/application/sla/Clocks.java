package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Store of SLA clocks. */
public interface Clocks {

  /** A clock for which time has something to do. */
  record Due(String region, UUID clockId, SlaClock.Subject subject, UUID subjectId) {}

  /**
   * Clocks that a change of rules may reach.
   *
   * @param calendarId null for the open clocks of a policy
   * @param versions the versions of the calendar that are replaced
   * @param policyVersion the policy that comes; null for a calendar
   * @param unit true for clocks whose unit works by the calendar
   * @param openOnly true when stopped clocks are out of reach
   */
  record Reach(
      UUID calendarId,
      List<Integer> versions,
      Integer policyVersion,
      boolean unit,
      boolean openOnly) {}

  /** The clocks of a complaint or interaction, in the order in which they began. */
  Uni<List<SlaClock>> ofSubject(String region, UUID subjectId);

  /** As {@link #ofSubject}, locked for a change. */
  Uni<List<SlaClock>> lockOfSubject(String region, UUID subjectId);

  /** The clock, locked for a change; null when absent. */
  Uni<SlaClock> lock(String region, UUID id);

  /** Writes a new or changed clock. */
  Uni<Void> keep(SlaClock clock);

  /** Writes many new clocks at once. */
  Uni<Void> keepAll(List<SlaClock> clocks);

  /** Clocks of all regions whose deadline has passed without anybody being told. */
  Uni<List<Due>> late(Instant now, int limit);

  /** Clocks of all regions of which somebody should be warned. */
  Uni<List<Due>> warnable(Instant now, int limit);

  /** The next clocks in reach, in the order of their ids. */
  Uni<List<SlaClock>> reached(String region, Reach reach, UUID after, int limit);

  /** As {@link #reached}, locked for a change. */
  Uni<List<SlaClock>> lockReached(String region, Reach reach, UUID after, int limit);

  /** Writes what changed in clocks, and what to keep of it. */
  Uni<Void> keepRevised(List<ClockRevision> revisions);

  /** What became of clocks when their rules changed, oldest first. */
  Uni<List<ClockRevision>> revisions(String region, Collection<UUID> clockIds);

  /** The outages noted in a region that touch a stretch, oldest first. */
  Uni<List<NotedOutage>> outages(String region, Instant from, Instant to);
}
