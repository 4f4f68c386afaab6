package id.tanggap.account.domain.attestation;

/** What happens to an attestation; see {@link AttestationState} for when it may. */
public enum AttestationAction {
  ANSWER,
  MISS,
  SUSPEND,
  RELEASE
}
