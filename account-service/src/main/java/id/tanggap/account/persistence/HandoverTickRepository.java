package id.tanggap.account.persistence;

import id.tanggap.account.domain.handover.HandoverTick;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Checklist rows; part of {@link HandoverRepository}. */
@ApplicationScoped
class HandoverTickRepository extends RegionalRepository<HandoverTick, UUID> {

  HandoverTickRepository() {
    super(HandoverTick.class);
  }
}
