package id.tanggap.kit.domain;

import java.util.Map;

/**
 * There is no such thing, or not for this caller: something of another region or of a foreign unit
 * is not found either, so that nobody learns from the answer that it exists.
 */
public final class NotFound extends Rejection {

  private static final long serialVersionUID = 1L;

  /**
   * @param thing what was looked for, as callers know it ("unit")
   * @param id the id or code that was asked for
   */
  public NotFound(String thing, Object id) {
    super(Kind.NOT_FOUND, "not-found", Map.of("thing", thing, "id", String.valueOf(id)));
  }
}
