package id.tanggap.account.domain.official;

/**
 * How a suspended account came back.
 *
 * @param reason outcome of the investigation
 * @param evidence number of the minutes that record the witnessed login
 * @param accessRenewed whether password and second factor were renewed
 */
public record Reinstatement(String reason, String evidence, boolean accessRenewed) {}
