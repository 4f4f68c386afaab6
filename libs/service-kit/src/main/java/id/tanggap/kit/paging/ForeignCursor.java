package id.tanggap.kit.paging;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The cursor does not belong to this list with these filters, or was changed on the way. */
public final class ForeignCursor extends Rejection {
  private static final long serialVersionUID = 1L;
  private static final String CODE = "foreign-cursor";

  /** Says nothing about why: the client can only start the list again. */
  public ForeignCursor() {
    super(Kind.MALFORMED, CODE, Map.of());
  }

  @Override
  public List<Fault> faults() {
    return List.of(new Fault("query:cursor", CODE, Map.of()));
  }
}
