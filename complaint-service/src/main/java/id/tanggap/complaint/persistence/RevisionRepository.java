package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Both values of clocks whose rules changed. */
@Singleton
class RevisionRepository extends RegionalRepository<ClockRevision, UUID> {

  RevisionRepository() {
    super(ClockRevision.class);
  }
}
