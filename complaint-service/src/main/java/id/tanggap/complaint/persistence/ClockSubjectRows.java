package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.ClockSubjects;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The few columns of complaints and messages on which their deadlines depend. */
@Singleton
class ClockSubjectRows extends RegionalRepository<Complaint, UUID> implements ClockSubjects {

  private static final String FEATURES =
      """
      select id, 'COMPLAINT' as subject, channel, complaint_class, category, urgency, received_at,
             unit_path
        from complaint where region = :region and id = any(:ids)
      union all
      select id, 'INTERACTION', 'SOCIAL_MEDIA', null, null, null, occurred_at, unit_path
        from interaction where region = :region and id = any(:ids)
      """;

  ClockSubjectRows() {
    super(Complaint.class);
  }

  @Override
  public Uni<List<Features>> of(String region, List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : sql(region, FEATURES, Map.of("ids", ids.toArray(UUID[]::new)), Features.class);
  }
}
