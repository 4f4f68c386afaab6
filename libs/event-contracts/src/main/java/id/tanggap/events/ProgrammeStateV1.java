package id.tanggap.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of a flagship programme after a change.
 *
 * @param id the programme
 * @param region Kemendagri code of the region, the tenant
 * @param name name of the programme
 * @param hashtags hashtags that mark a post as part of it, without #
 * @param keywords words that suggest it
 * @param validFrom first day
 * @param validTo last day
 * @param version version of the aggregate; an older one never overwrites a newer one
 */
public record ProgrammeStateV1(
    UUID id,
    String region,
    String name,
    List<String> hashtags,
    List<String> keywords,
    LocalDate validFrom,
    LocalDate validTo,
    long version) {}
