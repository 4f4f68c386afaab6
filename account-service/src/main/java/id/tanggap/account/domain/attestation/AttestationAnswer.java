package id.tanggap.account.domain.attestation;

/** What a unit says about its account. */
public enum AttestationAnswer {
  /** We keep it; all that is recorded is right. */
  CONFIRM,
  /** We keep it, but something that is recorded is wrong. */
  CORRECT,
  /** Another unit should have it. */
  HANDOVER,
  /** We give it up. */
  RETIRE;

  /** Whether the answer says nothing without a note. */
  public boolean needsNote() {
    return this != CONFIRM;
  }
}
