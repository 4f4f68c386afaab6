package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ComplaintTurn;
import id.tanggap.monitoring.domain.response.MonitoredComplaint;
import id.tanggap.monitoring.domain.response.MonitoredInteraction;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: interactions and complaints as far as they are known. */
public interface Interactions {

  /** The interaction, locked; a new empty one when it is not known yet. */
  Uni<MonitoredInteraction> interaction(String region, UUID id);

  /** Stores an interaction. */
  Uni<Void> save(MonitoredInteraction interaction);

  /** The complaint, locked; a new empty one when it is not known yet. */
  Uni<MonitoredComplaint> complaint(String region, UUID id);

  /** Stores a complaint. */
  Uni<Void> save(MonitoredComplaint complaint);

  /** Keeps an end or a reopening of a stored complaint; the same one twice is kept once. */
  Uni<Void> note(String region, UUID complaintId, ComplaintTurn turn);

  /**
   * Response figures of interactions that were received from {@code from} and before {@code until}
   * and wanted an answer, as known at {@code until}: one row for the region (first) and one per
   * unit, in one query.
   */
  Uni<List<ResponseFigures>> figures(String region, Instant from, Instant until);

  /**
   * Complaints received from {@code from} and before {@code until}, as known at {@code until}; what
   * is secret by the latest word, or of which that is not known, is left out.
   */
  Uni<ComplaintCounts> complaints(String region, Instant from, Instant until);
}
