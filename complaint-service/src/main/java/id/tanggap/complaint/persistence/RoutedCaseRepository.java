package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.routing.RoutedCases;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What routing reads of cases, and what it said. */
@Singleton
class RoutedCaseRepository extends RegionalRepository<RoutingSuggestion, UUID>
    implements RoutedCases {

  private static final int MOST_PER_CASE = 100;

  RoutedCaseRepository() {
    super(RoutingSuggestion.class);
  }

  @Override
  public Uni<List<Case>> last(Caller caller, int most) {
    return sql(
        caller.region(),
        """
        select c.id, c.tracking_code, c.complaint_class, c.category, c.channel, c.title_masked,
               c.text_masked, c.address_masked, u.code
          from complaint c left join unit u on u.id = c.unit_id and u.region = c.region
         where c.region = :region and c.visibility <> 'SECRET'
         order by c.received_at desc, c.id desc
         limit :most
        """,
        Map.of("most", most),
        Case.class);
  }

  @Override
  public Uni<Void> keep(RoutingSuggestion suggestion) {
    return save(suggestion).replaceWithVoid();
  }

  @Override
  public Uni<List<RoutingSuggestion>> suggestions(String region, UUID complaintId) {
    return list(
        region,
        "e.complaintId = :id",
        "e.rulesVersion desc",
        Map.of("id", complaintId),
        MOST_PER_CASE);
  }
}
