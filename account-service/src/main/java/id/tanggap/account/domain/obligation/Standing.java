package id.tanggap.account.domain.obligation;

import id.tanggap.account.domain.official.AccountStatus;
import java.util.Arrays;
import java.util.List;

/** How far an account must have come to fulfil an obligation. */
public enum Standing {
  /** It is in the registry in any live status. */
  REGISTERED,
  /** The registry has approved it, whether or not control is proven yet. */
  APPROVED,
  /** It speaks for the government now. */
  ACTIVE;

  /** Whether an account in this status has come that far. */
  public boolean metBy(AccountStatus status) {
    return switch (this) {
      case REGISTERED -> status.live();
      case APPROVED -> status == AccountStatus.APPROVED || status.official();
      case ACTIVE -> status.official();
    };
  }

  /** Every status that has come that far. */
  public List<AccountStatus> met() {
    return Arrays.stream(AccountStatus.values()).filter(this::metBy).toList();
  }
}
