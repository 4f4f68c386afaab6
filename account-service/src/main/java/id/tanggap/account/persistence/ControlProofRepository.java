package id.tanggap.account.persistence;

import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Proof rows; part of {@link OfficialAccountRepository}. */
@ApplicationScoped
class ControlProofRepository extends RegionalRepository<ControlProof, UUID> {

  ControlProofRepository() {
    super(ControlProof.class);
  }
}
