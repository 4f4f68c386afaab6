package id.tanggap.account.persistence.obligation;

import id.tanggap.account.domain.obligation.DriveDay;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Daily counts; part of {@link DriveRepository}. */
@ApplicationScoped
class DriveDayRepository extends RegionalRepository<DriveDay, UUID> {

  DriveDayRepository() {
    super(DriveDay.class);
  }
}
