package id.tanggap.account.application;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the rows of a file. */
public final class RowFaults {
  private final List<Fault> faults = new ArrayList<>();

  /** Begins with what reading the cells already found. */
  public RowFaults(List<Fault> found) {
    faults.addAll(found);
  }

  /** A rule said no to a cell. */
  public void add(long line, String column, Rejection why) {
    faults.add(new Fault("line:" + line + ",column:" + column, why.code(), why.details()));
  }

  /** All of them, in the order in which they were found. */
  public List<Fault> list() {
    return List.copyOf(faults);
  }
}
