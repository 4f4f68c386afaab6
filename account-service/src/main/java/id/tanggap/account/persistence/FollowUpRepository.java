package id.tanggap.account.persistence;

import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follow-ups of meetings; part of {@link MeetingRepository}. */
@ApplicationScoped
class FollowUpRepository extends RegionalRepository<FollowUp, UUID> {

  FollowUpRepository() {
    super(FollowUp.class);
  }
}
