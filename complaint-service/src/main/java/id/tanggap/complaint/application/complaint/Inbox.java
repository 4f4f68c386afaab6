package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The list of cases that people work from, narrowed, sorted and searched. */
public interface Inbox {

  /** The orders in which the list can be read. */
  enum Sort {
    /** Newest first. */
    RECEIVED_AT,
    /** The earliest deadline first; only cases with a clock that runs. */
    DUE_AT
  }

  /**
   * Who holds the case; null fields do not narrow.
   *
   * @param assignee subject of the token of the person who has an assignment of it in hand
   */
  record Held(UUID unitId, String under, String assignee) {}

  /** Deadlines; null fields do not narrow. */
  record Due(Boolean overdue, Instant before, Instant now) {}

  /** When the citizen spoke: from inclusive, to exclusive; null fields do not narrow. */
  record Received(Instant from, Instant to) {}

  /** What kind of case; null fields do not narrow. */
  record Kind(
      ComplaintClass complaintClass,
      String category,
      Urgency urgency,
      Visibility visibility,
      IntakeChannel channel) {}

  /**
   * What is looked for.
   *
   * @param states any of these; empty for all
   * @param words Indonesian words, or a tracking code; null for no search
   */
  record Search(
      List<ComplaintState> states,
      Held held,
      Kind kind,
      Due due,
      Received received,
      String words,
      Sort sort) {}

  /** Cases that the caller may see. */
  Uni<Page<Complaint>> page(Caller caller, Search search, PageRequest request);

  /** How many of them there are on all pages. */
  Uni<Long> count(Caller caller, Search search);
}
