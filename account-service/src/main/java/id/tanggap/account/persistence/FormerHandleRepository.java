package id.tanggap.account.persistence;

import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Handles that were given up; part of {@link OfficialAccountRepository}. */
@ApplicationScoped
class FormerHandleRepository extends RegionalRepository<FormerHandle, UUID> {

  FormerHandleRepository() {
    super(FormerHandle.class);
  }
}
