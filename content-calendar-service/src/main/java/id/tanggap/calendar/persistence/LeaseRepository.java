package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.publication.Leases;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** Leases as rows: taken when free, prolonged by the owner, inherited when they run out. */
@ApplicationScoped
public class LeaseRepository implements Leases {
  private final CrossRegion crossRegion;

  LeaseRepository(CrossRegion crossRegion) {
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Boolean> take(String name, String owner, Duration length) {
    return crossRegion
        .execute(
            "replicas serve every region",
            """
            insert into scheduler_lease (name, owner, until)
            values (:name, :owner, clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (name) do update
               set owner = excluded.owner, until = excluded.until
             where scheduler_lease.owner = excluded.owner
                or scheduler_lease.until < clock_timestamp()
            """,
            Map.of("name", name, "owner", owner, "millis", length.toMillis()))
        .map(rows -> rows == 1);
  }
}
