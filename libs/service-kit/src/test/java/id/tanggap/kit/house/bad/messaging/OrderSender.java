package id.tanggap.kit.house.bad.messaging;

import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Sends past the outbox. */
public class OrderSender {
  private Emitter<String> emitter;

  /** A dual write. */
  public void send(String text) {
    emitter.send(text);
  }
}
