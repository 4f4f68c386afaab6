package id.tanggap.account.application;

import id.tanggap.kit.domain.Fault;
import java.util.List;

/**
 * How a file is taken over.
 *
 * @param dryRun only say what would happen
 * @param partial take over the sound rows even when others are faulty
 */
public record ImportMode(boolean dryRun, boolean partial) {

  /** Whether anything is stored, given what is wrong with the file. */
  public boolean stores(List<Fault> faults) {
    return !dryRun && (partial || faults.isEmpty());
  }
}
