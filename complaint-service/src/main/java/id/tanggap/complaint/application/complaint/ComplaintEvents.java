package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Tells others about complaints; of secret ones neither unit nor category. */
public interface ComplaintEvents {

  /** A complaint came in. */
  Uni<Void> received(Complaint complaint);

  /** A unit got the case. */
  Uni<Void> assigned(Complaint complaint, Instant at);

  /** The citizen was answered. */
  Uni<Void> responded(Complaint complaint, Instant at, boolean withinTarget);

  /** The unit ended its work. */
  Uni<Void> resolved(Complaint complaint, Instant at);

  /** Time passed a deadline of the case. */
  Uni<Void> breached(Complaint complaint, SlaClock clock);

  /** The case ended: closed, rejected, merged or handed over. */
  Uni<Void> closed(Complaint complaint, Instant at);

  /** A case that had ended goes on. */
  Uni<Void> reopened(Complaint complaint, ComplaintEvent how, Instant at);

  /** The case is shown to more or to fewer. */
  Uni<Void> shown(Complaint complaint, Instant at);

  /**
   * A case of an old book, as far as its facts concern others.
   *
   * @param resolved whether the unit ended its work
   */
  record Past(Complaint complaint, boolean resolved, Instant at) {}

  /**
   * Cases of old books were taken over: each came in, many were assigned, resolved or closed, at
   * the instants of the book.
   */
  Uni<Void> takenOver(List<Past> cases);
}
