package id.tanggap.account.domain;

/**
 * Who gives a command.
 *
 * @param id subject of the access token
 * @param name name as known to the identity provider
 */
public record Actor(String id, String name) {
  /** The clock: what happens because time passed, not because somebody asked. */
  public static final Actor SYSTEM = new Actor("system", "Tanggap");
}
