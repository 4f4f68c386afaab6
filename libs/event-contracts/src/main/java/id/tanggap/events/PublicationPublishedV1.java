package id.tanggap.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The publication is live and bound to its address.
 *
 * @param id the publication
 * @param region Kemendagri code of the region, the tenant
 * @param contentId content published
 * @param accountId account it goes to
 * @param unitId owner unit of the content
 * @param url address of the live post
 * @param externalPostId id of the post on the platform, null when unknown
 * @param publishedAt when it went live
 * @param mode ASSISTED or CONNECTED
 * @param pillar code of the content pillar
 * @param programmeIds flagship programmes it serves
 * @param contentHash approved hash that was published
 */
public record PublicationPublishedV1(
    UUID id,
    String region,
    UUID contentId,
    UUID accountId,
    UUID unitId,
    String url,
    String externalPostId,
    Instant publishedAt,
    String mode,
    String pillar,
    List<UUID> programmeIds,
    String contentHash) {}
