package id.tanggap.account.application;

import id.tanggap.kit.domain.Fault;
import java.util.List;

/**
 * What an import did, or in a dry run would do.
 *
 * @param created rows that became new things
 * @param updated rows that changed a recorded thing
 * @param unchanged rows that say what is recorded
 * @param faults why the other rows were left out
 */
public record ImportOutcome(int created, int updated, int unchanged, List<Fault> faults) {

  /** Copies the faults. */
  public ImportOutcome {
    faults = List.copyOf(faults);
  }
}
