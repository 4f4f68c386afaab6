package id.tanggap.account.domain.dispensation;

/** Whether a dispensation holds within its period. */
public enum DispensationState {
  GRANTED,
  REVOKED
}
