package id.tanggap.kit.house.bad.application;

import id.tanggap.kit.house.bad.persistence.OrderTable;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/** A use case that knows HTTP and the table, forks, and waits. */
public class PlaceOrder {
  private final OrderTable table = new OrderTable();

  /** Everything at once. */
  public Response handle() {
    Uni.combine().all().unis(table.read(), table.read()).asTuple().await().indefinitely();
    return Response.ok().build();
  }
}
