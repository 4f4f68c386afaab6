package id.tanggap.monitoring.domain.activity;

import java.util.UUID;

/**
 * An account of the roster with its verdict.
 *
 * @param accountId the account
 * @param unitId owner unit as of the date
 * @param unitCode its code
 * @param unitPath its path
 * @param platform platform
 * @param handle handle without @, or the host of a website
 * @param url canonical address
 * @param mandatory whether the unit is judged by it
 * @param verdict how it stands
 */
public record AccountActivity(
    UUID accountId,
    UUID unitId,
    String unitCode,
    String unitPath,
    String platform,
    String handle,
    String url,
    boolean mandatory,
    Verdict verdict) {}
