package id.tanggap.account.persistence;

import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Leases; part of {@link CredentialRepository}. */
@ApplicationScoped
class CredentialUseRepository extends RegionalRepository<CredentialUse, UUID> {

  CredentialUseRepository() {
    super(CredentialUse.class);
  }
}
