package id.tanggap.account.domain.area;

/** How an edition can differ from the list. */
public enum AreaChange {
  ADDED,
  RENAMED,
  REMOVED
}
