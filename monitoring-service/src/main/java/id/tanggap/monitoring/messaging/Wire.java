package id.tanggap.monitoring.messaging;

import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.PoisonEvent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;

/** Checks of what came over the wire; a record that fails one can never be digested. */
final class Wire {

  private Wire() {}

  static <T> T given(T value, String member) {
    if (value == null) {
      throw new PoisonEvent("The event lacks " + member);
    }
    return value;
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(given(text, "key"));
    } catch (IllegalArgumentException notAnId) {
      throw new PoisonEvent("The key of the event is not an id");
    }
  }

  static String zone(String text) {
    try {
      return ZoneId.of(given(text, "regionZone")).getId();
    } catch (DateTimeException unknown) {
      throw new PoisonEvent("The event names an unknown zone");
    }
  }

  /** Envelope and body must agree on the tenant: a mistake here would show one to the other. */
  static String region(IncomingEvent event, String region) {
    if (!given(region, "region").equals(event.region())) {
      throw new PoisonEvent("Envelope and body name different regions");
    }
    return region;
  }
}
