package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The file is not a table with the columns that were asked for; every fault found is listed. */
public final class CsvRejected extends Rejection {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses a file for the given faults, of which there is at least one. */
  public CsvRejected(List<Fault> faults) {
    super(Kind.MALFORMED, "malformed-csv", Map.of("faults", faults.size()));
    this.faults = List.copyOf(faults);
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
