package id.tanggap.account.persistence;

import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Requests to take fakes down, in PostgreSQL. */
@ApplicationScoped
class TakedownRepository extends RegionalRepository<Takedown, UUID> {

  TakedownRepository() {
    super(Takedown.class);
  }
}
