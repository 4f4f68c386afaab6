package id.tanggap.account.application.impersonation;

/** Port: keeps anonymous reports at a rate that people can look through. */
public interface ReportAllowance {

  /**
   * Takes one report of what a caller may send.
   *
   * @param address network address of the caller; kept in memory for an hour and nowhere else
   * @return false when the caller, or all callers together, have sent too many
   */
  boolean take(String address);
}
