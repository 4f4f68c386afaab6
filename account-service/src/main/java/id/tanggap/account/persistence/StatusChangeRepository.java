package id.tanggap.account.persistence;

import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** History rows; part of {@link OfficialAccountRepository}. */
@ApplicationScoped
class StatusChangeRepository extends RegionalRepository<StatusChange, UUID> {

  StatusChangeRepository() {
    super(StatusChange.class);
  }
}
