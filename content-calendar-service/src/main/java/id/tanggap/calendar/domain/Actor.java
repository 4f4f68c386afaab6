package id.tanggap.calendar.domain;

/**
 * Who does something: the subject of the token and the name people know.
 *
 * @param id subject of the token; separation of duties compares it, so it is never blank
 * @param name shown in histories; falls back to the id
 */
public record Actor(String id, String name) {

  /** The scheduler and the consumers act under this name. */
  public static final Actor SYSTEM = new Actor("system", "Tanggap");

  /** Refuses an actor without id: a rule about persons would silently pass for everybody. */
  public Actor {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("an actor needs an id");
    }
    name = name == null || name.isBlank() ? id : name;
  }
}
