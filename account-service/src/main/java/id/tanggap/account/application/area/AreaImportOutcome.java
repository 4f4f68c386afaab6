package id.tanggap.account.application.area;

import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionState;
import id.tanggap.kit.domain.Fault;
import java.util.List;

/**
 * What handing in an edition did, or in a dry run would do.
 *
 * @param counts how the edition differs from the list as it was found
 * @param faults why rows were refused; with one of them nothing is kept
 * @param edition the edition as recorded; null when none was recorded
 * @param repeated whether the edition had been recorded before
 */
public record AreaImportOutcome(
    AreaDifference.Counts counts, List<Fault> faults, AreaEdition edition, boolean repeated) {

  /** Copies the faults. */
  public AreaImportOutcome {
    faults = List.copyOf(faults);
  }

  /** Whether the list says now what the edition says. */
  public boolean applied() {
    return edition != null && edition.state() == AreaEditionState.APPLIED;
  }
}
