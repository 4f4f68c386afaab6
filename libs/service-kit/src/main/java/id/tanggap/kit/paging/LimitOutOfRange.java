package id.tanggap.kit.paging;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The page size asked for is below one or above the most a page may hold. */
public final class LimitOutOfRange extends Rejection {
  private static final long serialVersionUID = 1L;
  private static final String CODE = "limit-out-of-range";

  /** Names the bounds so that a client can correct itself. */
  public LimitOutOfRange(int most) {
    super(Kind.MALFORMED, CODE, Map.of("least", 1, "most", most));
  }

  @Override
  public List<Fault> faults() {
    return List.of(new Fault("query:limit", CODE, details()));
  }
}
