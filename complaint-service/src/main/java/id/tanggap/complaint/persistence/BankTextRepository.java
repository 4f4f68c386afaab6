package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Revisions of the answer bank. */
@Singleton
class BankTextRepository extends RegionalRepository<BankText, UUID> {

  BankTextRepository() {
    super(BankText.class);
  }
}
