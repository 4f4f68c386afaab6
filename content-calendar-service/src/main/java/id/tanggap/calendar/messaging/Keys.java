package id.tanggap.calendar.messaging;

import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.PoisonEvent;
import java.util.UUID;

/** What every state event must carry before a projection can use it. */
final class Keys {
  private Keys() {}

  /** Subject of a deletion mark; a key that is no UUID never becomes one. */
  static UUID uuid(IncomingEvent event) {
    try {
      return UUID.fromString(event.subject());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new PoisonEvent("Event " + event.id() + ": the key is no id", e);
    }
  }

  /** Refuses an event whose required members are missing: no retry would bring them. */
  static void require(IncomingEvent event, Object... members) {
    for (Object member : members) {
      if (member == null || member.toString().isBlank()) {
        throw new PoisonEvent("Event " + event.id() + " lacks a required member");
      }
    }
  }
}
