package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.domain.citizen.Rating;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of ratings. */
public interface Ratings {

  /** The ratings of a case, oldest first. */
  Uni<List<Rating>> of(String region, UUID complaintId);

  /** Writes a rating; a second one of a cycle breaks {@code uq_rating_cycle}. */
  Uni<Rating> keep(Rating rating);
}
