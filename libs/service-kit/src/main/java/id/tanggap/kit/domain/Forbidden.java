package id.tanggap.kit.domain;

import java.util.Map;

/**
 * The caller sees the thing but may not do this to it. For things that the caller may not even see,
 * use {@link NotFound}.
 */
public final class Forbidden extends Rejection {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason short name of the rule in kebab-case ("own-content"), shown to the caller
   */
  public Forbidden(String reason) {
    super(Kind.FORBIDDEN, "forbidden", Map.of("reason", reason));
  }
}
