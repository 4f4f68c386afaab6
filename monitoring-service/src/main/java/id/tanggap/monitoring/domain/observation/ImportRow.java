package id.tanggap.monitoring.domain.observation;

/**
 * A row of a back-fill file, as written.
 *
 * @param line line of the file
 * @param unitCode code of the owner unit
 * @param platform platform of the account
 * @param handle handle of the account, with or without @, or the host of a website
 * @param kind POST, READ or UNREACHABLE
 * @param at instant, or local date
 * @param until end of a reading, instant or local date (that day included); empty for other kinds
 * @param externalId id of the post on its platform, empty when unknown
 */
public record ImportRow(
    long line,
    String unitCode,
    String platform,
    String handle,
    String kind,
    String at,
    String until,
    String externalId) {}
