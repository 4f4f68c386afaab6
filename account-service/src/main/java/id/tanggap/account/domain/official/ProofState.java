package id.tanggap.account.domain.official;

/** Where a proof stands; a failed check may be repeated while the proof is open. */
public enum ProofState {
  PENDING,
  PASSED,
  FAILED
}
