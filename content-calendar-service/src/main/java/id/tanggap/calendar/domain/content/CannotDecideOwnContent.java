package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** Author and editors of a content item never decide about it (separation of duties). */
public final class CannotDecideOwnContent extends Rejection {
  public static final String CODE = "cannot-decide-own-content";

  public CannotDecideOwnContent(UUID contentId) {
    super(Kind.FORBIDDEN, CODE, Map.of("contentId", contentId));
  }
}
