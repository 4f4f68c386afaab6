package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** The approver looked at another version than the one that would be decided. */
public final class ContentChangedMeanwhile extends Rejection {
  public static final String CODE = "content-changed";

  public ContentChangedMeanwhile(UUID contentId, String currentHash) {
    super(Kind.CONFLICT, CODE, Map.of("contentId", contentId, "contentHash", currentHash));
  }
}
