package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint was opened. A secret one carries neither unit nor category.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param complaintClass COMPLAINT, ASPIRATION, INFORMATION_REQUEST, WHISTLEBLOWING, ABUSE or SPAM
 * @param category category code
 * @param visibility PUBLIC, ANONYMOUS or SECRET
 * @param channel channel it came in by
 * @param unitId unit in charge, null for secret complaints
 * @param receivedAt when it was received
 */
public record ComplaintReceivedV1(
    UUID id,
    String region,
    String complaintClass,
    String category,
    String visibility,
    String channel,
    UUID unitId,
    Instant receivedAt) {}
