package id.tanggap.kit.house.bad.channels;

import id.tanggap.kit.house.bad.messaging.OrderSender;

/** An adapter to an outside world that knows another room. */
public class OrderPost {
  /** Sends through the wrong door. */
  public void post() {
    new OrderSender().send("x");
  }
}
