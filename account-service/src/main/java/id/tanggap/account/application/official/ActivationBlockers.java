package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.OfficialAccount;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: findings about an account that keep it from speaking for the government. */
public interface ActivationBlockers {

  /** Names of the findings that are neither cleared nor waived. */
  Uni<List<String>> of(OfficialAccount account);
}
