package id.tanggap.account.persistence;

import id.tanggap.account.domain.training.Attendance;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Attendance rows; part of {@link TrainingRepository}. */
@ApplicationScoped
class AttendanceRepository extends RegionalRepository<Attendance, UUID> {

  AttendanceRepository() {
    super(Attendance.class);
  }
}
