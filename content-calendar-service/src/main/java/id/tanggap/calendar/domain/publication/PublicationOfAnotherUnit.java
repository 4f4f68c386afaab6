package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/**
 * Who posts on the account of a publication of another unit's content takes it over and says how
 * that ended; time and cancellation are the matter of that other unit.
 */
public final class PublicationOfAnotherUnit extends Rejection {
  private static final long serialVersionUID = 1L;

  public PublicationOfAnotherUnit(UUID publicationId) {
    super(Kind.FORBIDDEN, "publication-of-another-unit", Map.of("publicationId", publicationId));
  }
}
