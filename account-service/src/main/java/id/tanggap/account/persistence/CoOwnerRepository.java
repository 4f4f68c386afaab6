package id.tanggap.account.persistence;

import id.tanggap.account.domain.official.CoOwner;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Co-owner rows; part of {@link OfficialAccountRepository}. */
@ApplicationScoped
class CoOwnerRepository extends RegionalRepository<CoOwner, UUID> {

  CoOwnerRepository() {
    super(CoOwner.class);
  }
}
