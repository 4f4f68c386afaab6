package id.tanggap.account.application.unit;

/** Orders in which units can be listed. */
public enum UnitSort {
  CODE,
  NAME
}
