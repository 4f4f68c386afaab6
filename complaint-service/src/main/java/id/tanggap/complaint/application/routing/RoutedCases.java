package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Cases as routing looks at them, and what it said of them. */
public interface RoutedCases {

  /**
   * A case that is no secret, with the unit that has it.
   *
   * @param unitCode null while no unit has it
   */
  record Case(
      UUID id,
      String trackingCode,
      ComplaintClass complaintClass,
      String category,
      IntakeChannel channel,
      String title,
      String text,
      String address,
      String unitCode) {}

  /** The newest cases of the region that are no secret. */
  Uni<List<Case>> last(Caller caller, int most);

  /** Writes a suggestion. */
  Uni<Void> keep(RoutingSuggestion suggestion);

  /** Suggestions for a case, newest first. */
  Uni<List<RoutingSuggestion>> suggestions(String region, UUID complaintId);
}
