package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A publication was scheduled or moved; version grows with every move.
 *
 * @param id the publication
 * @param region Kemendagri code of the region, the tenant
 * @param contentId content published
 * @param accountId account it goes to
 * @param unitId owner unit of the content
 * @param dueAt when it is due
 * @param zone IANA zone in which the time was chosen
 * @param mode ASSISTED or CONNECTED
 * @param version version of the aggregate; an older one never overwrites a newer one
 */
public record PublicationPlannedV1(
    UUID id,
    String region,
    UUID contentId,
    UUID accountId,
    UUID unitId,
    Instant dueAt,
    String zone,
    String mode,
    long version) {}
