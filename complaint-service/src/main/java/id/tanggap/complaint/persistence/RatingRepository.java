package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.citizen.Ratings;
import id.tanggap.complaint.domain.citizen.Rating;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ratings. */
@Singleton
class RatingRepository extends RegionalRepository<Rating, UUID> implements Ratings {

  private static final int MOST_PER_CASE = 100;

  RatingRepository() {
    super(Rating.class);
  }

  @Override
  public Uni<List<Rating>> of(String region, UUID complaintId) {
    return list(region, "e.complaintId = :id", "e.cycle", Map.of("id", complaintId), MOST_PER_CASE);
  }

  @Override
  public Uni<Rating> keep(Rating rating) {
    return save(rating);
  }
}
