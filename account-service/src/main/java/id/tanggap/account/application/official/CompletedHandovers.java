package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.OfficialAccount;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port: whether the access to an account was handed over to another unit. */
public interface CompletedHandovers {

  /** Whether a handover of the account to the unit is completed and no later one is open. */
  Uni<Boolean> to(OfficialAccount account, UUID unitId);
}
