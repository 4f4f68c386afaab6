package id.tanggap.account.domain.area;

/**
 * One place in which an edition differs from the list.
 *
 * @param change how it differs
 * @param oldName name in the list; null for an area that is added
 * @param newName name in the edition; null for an area that is removed
 */
public record AreaDifference(String code, AreaChange change, String oldName, String newName) {

  /**
   * How many there are of each kind.
   *
   * @param areas number of areas in the edition
   */
  public record Counts(int areas, int added, int renamed, int removed) {

    /** Whether the edition says what the list says. */
    public boolean none() {
      return added + renamed + removed == 0;
    }

    /** Areas on which edition and list agree. */
    public int unchanged() {
      return areas - added - renamed;
    }
  }
}
