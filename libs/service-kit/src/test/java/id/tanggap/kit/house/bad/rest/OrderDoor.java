package id.tanggap.kit.house.bad.rest;

import id.tanggap.kit.house.bad.persistence.OrderTable;
import jakarta.ws.rs.GET;

/** A door that goes to the cellar and does not say who may enter. */
public class OrderDoor {
  /** Open to everybody by mistake. */
  @GET
  public Object read() {
    return new OrderTable().read();
  }
}
