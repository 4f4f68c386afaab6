package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Noted outages of channels. */
@Singleton
class OutageRepository extends RegionalRepository<NotedOutage, UUID> {

  OutageRepository() {
    super(NotedOutage.class);
  }
}
