package id.tanggap.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of an official account or website after a change. Three independent axes:
 * registry status, control level, credential health.
 *
 * @param id the account
 * @param region Kemendagri code of the region, the tenant
 * @param unitId owner unit
 * @param unitCode code of the owner unit
 * @param platform INSTAGRAM, FACEBOOK, X, YOUTUBE, TIKTOK, THREADS, WHATSAPP_CHANNEL, TELEGRAM,
 *     MASTODON, BLUESKY or WEBSITE
 * @param handle handle without @, or the host of a website
 * @param platformId immutable id on the platform, null until bound
 * @param url canonical address
 * @param displayName name shown on the platform
 * @param status DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, DISPUTED, APPROVED, ACTIVE,
 *     SUSPENDED, RETIREMENT_REQUESTED, REJECTED or RETIRED; an account whose retirement is only
 *     asked for still speaks for the government
 * @param controlLevel L0 to L4
 * @param credentialHealth health of the stored credential
 * @param main true for the main account of the region
 * @param mandatory true when the unit is obliged to have it; figures judge a unit by these
 * @param activeFrom first local day as an official account, null when it precedes the records
 * @param retiredOn last local day, null while official
 * @param attestationOverdueSince first local day on which the unit had not vouched for the account
 *     although it was asked to, null when nothing is overdue
 * @param version version of the aggregate; an older one never overwrites a newer one
 */
public record AccountStateV1(
    UUID id,
    String region,
    UUID unitId,
    String unitCode,
    String platform,
    String handle,
    String platformId,
    String url,
    String displayName,
    String status,
    String controlLevel,
    String credentialHealth,
    boolean main,
    boolean mandatory,
    LocalDate activeFrom,
    LocalDate retiredOn,
    LocalDate attestationOverdueSince,
    long version) {}
