package id.tanggap.account.persistence;

import id.tanggap.account.domain.meeting.MeetingAttendance;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Attendance of meetings; part of {@link MeetingRepository}. */
@ApplicationScoped
class MeetingAttendanceRepository extends RegionalRepository<MeetingAttendance, UUID> {

  MeetingAttendanceRepository() {
    super(MeetingAttendance.class);
  }
}
