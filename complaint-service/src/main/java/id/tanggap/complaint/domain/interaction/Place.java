package id.tanggap.complaint.domain.interaction;

import java.util.UUID;

/**
 * Where a message stands.
 *
 * @param channelId the connected channel; null for imports and manual entries
 * @param accountId the official account; null when the book did not name one
 * @param unitId the unit that owns the account; null when unknown
 * @param unitPath codes from the root, each between slashes; null when unknown
 */
public record Place(UUID channelId, UUID accountId, UUID unitId, String unitPath, String platform) {

  /** Prefix of the natural keys at this place, the same for webhook, poll and import. */
  public String keyOf(String externalId) {
    return platform + ":" + (accountId == null ? unitId : accountId) + ":" + externalId;
  }
}
