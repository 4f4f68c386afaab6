package id.tanggap.account.domain.area;

/** How deep an administrative area lies; the number of parts of its code. */
public enum AreaLevel {
  PROVINCE,
  REGENCY,
  DISTRICT,
  VILLAGE
}
