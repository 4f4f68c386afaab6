package id.tanggap.account.domain.official;

import java.util.List;

/**
 * What has to be known for an activation.
 *
 * @param required level that the platform's policy demands
 * @param days how old the proof may be
 * @param recent levels of the proofs that passed within these days
 * @param blockers findings that are neither cleared nor waived
 */
public record Activation(
    ControlLevel required, long days, List<ControlLevel> recent, List<String> blockers) {

  /** Copies the lists. */
  public Activation {
    recent = List.copyOf(recent);
    blockers = List.copyOf(blockers);
  }

  /** Whether nothing stands against it at the level that the account has now. */
  public boolean met(ControlLevel shown) {
    return shown.compareTo(required) >= 0 && fresh() && blockers.isEmpty();
  }

  /**
   * Lets pass when nothing stands against it.
   *
   * @param shown level of the account now
   */
  void require(ControlLevel shown) {
    if (shown.compareTo(required) < 0) {
      throw new ControlTooWeak(required, shown);
    }
    if (!fresh()) {
      throw new ProofTooOld(days);
    }
    if (!blockers.isEmpty()) {
      throw new ComplianceBlocked(blockers);
    }
  }

  private boolean fresh() {
    return recent.stream().anyMatch(level -> level.compareTo(required) >= 0);
  }
}
