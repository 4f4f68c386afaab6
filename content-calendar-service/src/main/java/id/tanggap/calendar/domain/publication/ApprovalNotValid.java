package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** The content is not approved as it stands, or not as it was when it was claimed. */
public final class ApprovalNotValid extends Rejection {
  public static final String CODE = "approval-not-valid";

  public ApprovalNotValid(UUID publicationId, UUID contentId) {
    super(Kind.CONFLICT, CODE, Map.of("publicationId", publicationId, "contentId", contentId));
  }
}
