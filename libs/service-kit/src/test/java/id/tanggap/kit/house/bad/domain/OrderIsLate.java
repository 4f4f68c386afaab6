package id.tanggap.kit.house.bad.domain;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Refuses with codes for which nobody wrote words. */
public final class OrderIsLate extends Rejection {
  private static final long serialVersionUID = 1L;

  private OrderIsLate(String code) {
    super(Kind.CONFLICT, code, Map.of());
  }

  /** A code that is passed on. */
  public static OrderIsLate byDays() {
    return new OrderIsLate("order-late-by-days");
  }

  /** A code that is computed. */
  public static OrderIsLate by(int hours) {
    return new OrderIsLate(String.join("-", "late", "by", "h" + hours));
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.at("/at", "order-late-fault"));
  }
}
