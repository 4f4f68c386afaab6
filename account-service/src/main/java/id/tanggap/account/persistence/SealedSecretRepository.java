package id.tanggap.account.persistence;

import id.tanggap.account.domain.credential.SealedSecret;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sealed secrets; part of {@link CredentialRepository}. */
@ApplicationScoped
class SealedSecretRepository extends RegionalRepository<SealedSecret, UUID> {

  SealedSecretRepository() {
    super(SealedSecret.class);
  }
}
