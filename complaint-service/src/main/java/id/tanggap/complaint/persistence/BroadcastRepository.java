package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.incident.Broadcast;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reporters who are to hear a statement. */
@Singleton
class BroadcastRepository extends RegionalRepository<Broadcast, UUID> {

  BroadcastRepository() {
    super(Broadcast.class);
  }
}
