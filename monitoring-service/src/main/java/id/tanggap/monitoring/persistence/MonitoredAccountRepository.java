package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.RegionalRepository;
import id.tanggap.monitoring.domain.roster.MonitoredAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of the accounts. */
@ApplicationScoped
class MonitoredAccountRepository extends RegionalRepository<MonitoredAccount, UUID> {

  MonitoredAccountRepository() {
    super(MonitoredAccount.class);
  }
}
