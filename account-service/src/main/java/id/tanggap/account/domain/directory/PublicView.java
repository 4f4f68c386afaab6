package id.tanggap.account.domain.directory;

import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import java.time.LocalDate;

/**
 * Everything that the public is shown of an account. Two views that are equal need no new
 * statement.
 *
 * @param handleNorm what spellings of the handle have in common
 * @param since first local day as an official account, null when it precedes the records
 * @param until last local day as an official account, null while it is one
 * @param attestationOverdueSince first local day on which nobody vouched for it although its unit
 *     was asked to, null when nothing is overdue
 */
public record PublicView(
    Platform platform,
    String handle,
    String handleNorm,
    String url,
    String displayName,
    AccountStatus status,
    ControlLevel controlLevel,
    LocalDate since,
    LocalDate until,
    LocalDate attestationOverdueSince,
    String unitCode,
    String unitName) {}
