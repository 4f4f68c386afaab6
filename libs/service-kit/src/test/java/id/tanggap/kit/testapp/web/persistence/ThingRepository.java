package id.tanggap.kit.testapp.web.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.kit.testapp.web.domain.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Things in PostgreSQL. */
@ApplicationScoped
public class ThingRepository extends RegionalRepository<Thing, UUID> {
  ThingRepository() {
    super(Thing.class);
  }
}
