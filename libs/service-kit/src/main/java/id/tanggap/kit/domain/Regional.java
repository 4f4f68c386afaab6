package id.tanggap.kit.domain;

/**
 * Belongs to exactly one region (a regency or a city). Every aggregate and every projection is
 * regional: regions share an installation, never a row.
 */
public interface Regional {

  /** Code of the region by the ministry's list, for example {@code 33.28}; never null. */
  String region();
}
