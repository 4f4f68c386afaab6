package id.tanggap.account.domain.official;

/** How surely the government controls an account: from declared (L0) to badge of the platform. */
public enum ControlLevel {
  L0,
  L1,
  L2,
  L3,
  L4
}
