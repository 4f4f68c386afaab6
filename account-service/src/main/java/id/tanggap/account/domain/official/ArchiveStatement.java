package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says about the content of an account that is to end: where it was exported to, or
 * why it was not.
 *
 * @param location where the export is kept, null when there is none
 * @param exportedOn local day of the export
 * @param exportedBy who made it
 * @param waiver why there is no export, null when there is one
 */
public record ArchiveStatement(
    String location, LocalDate exportedOn, String exportedBy, String waiver) {

  /** Says neither, for callers who leave it to somebody else. */
  public static ArchiveStatement none() {
    return new ArchiveStatement(null, null, null, null);
  }

  boolean silent() {
    return location == null && waiver == null;
  }

  void require(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (location != null && waiver != null) {
      faults.add(Fault.at("/archiveWaiver", "archive-or-waiver"));
    }
    if (exportedOn != null && exportedOn.isAfter(today)) {
      faults.add(Fault.at("/archive/exportedOn", "archive-in-future"));
    }
    if (!faults.isEmpty()) {
      throw new ArchiveUnfit(faults);
    }
  }
}
