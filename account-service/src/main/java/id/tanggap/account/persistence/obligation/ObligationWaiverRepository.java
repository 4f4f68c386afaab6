package id.tanggap.account.persistence.obligation;

import id.tanggap.account.domain.obligation.ObligationWaiver;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Waivers; part of {@link ObligationRepository}. */
@ApplicationScoped
class ObligationWaiverRepository extends RegionalRepository<ObligationWaiver, UUID> {

  ObligationWaiverRepository() {
    super(ObligationWaiver.class);
  }
}
