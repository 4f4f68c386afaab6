package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.OfficialAccount;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port: whether the access to an account was handed over to another unit. */
public interface CompletedHandovers {

  /** Whether the last handover of the account went to an admin of the unit and is completed. */
  Uni<Boolean> to(OfficialAccount account, UUID unitId);
}
