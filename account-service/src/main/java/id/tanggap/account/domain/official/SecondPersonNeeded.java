package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Who asked for the retirement of an account does not also decide on it. */
public final class SecondPersonNeeded extends Rejection {
  private static final long serialVersionUID = 1L;

  SecondPersonNeeded() {
    super(Kind.CONFLICT, "second-person-needed", Map.of());
  }
}
