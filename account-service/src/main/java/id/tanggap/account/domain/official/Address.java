package id.tanggap.account.domain.official;

/**
 * Where an account is found, in the one spelling that all others are reduced to.
 *
 * @param platform the platform
 * @param handle handle without @ in the case given; the id when the address names no handle; the
 *     host and path of a website
 * @param norm what two spellings of the same handle have in common; unique among live accounts
 * @param platformId immutable id on the platform when the address names one, otherwise null
 * @param url canonical URL
 */
public record Address(
    Platform platform, String handle, String norm, String platformId, String url) {}
