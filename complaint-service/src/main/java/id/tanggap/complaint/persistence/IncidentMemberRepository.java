package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Cases of incidents. */
@Singleton
class IncidentMemberRepository extends RegionalRepository<IncidentMember, UUID> {

  IncidentMemberRepository() {
    super(IncidentMember.class);
  }
}
