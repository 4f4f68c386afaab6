package id.tanggap.account.domain.area;

import id.tanggap.account.domain.unit.UnitType;

/** What an administrative area is by the grammar of its code. */
public enum AreaKind {
  PROVINCE(null),
  REGENCY(null),
  CITY(null),
  DISTRICT(UnitType.DISTRICT),
  URBAN_VILLAGE(UnitType.URBAN_VILLAGE),
  VILLAGE(UnitType.VILLAGE),
  CUSTOMARY_VILLAGE(UnitType.VILLAGE);

  private final UnitType unitType;

  AreaKind(UnitType unitType) {
    this.unitType = unitType;
  }

  /** The kind of unit that governs such an area; null where that is a region of its own. */
  public UnitType unitType() {
    return unitType;
  }
}
