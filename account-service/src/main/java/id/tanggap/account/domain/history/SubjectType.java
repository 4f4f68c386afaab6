package id.tanggap.account.domain.history;

/** What an entry of the history is about. */
public enum SubjectType {
  REGION,
  ADMINISTRATIVE_AREAS,
  UNIT,
  PERSON,
  APPOINTMENT,
  HANDOVER,
  TRAINING,
  MEETING,
  ACCOUNT,
  PROOF,
  CREDENTIAL,
  OBLIGATION,
  REGISTRATION_DRIVE,
  ATTESTATION_CAMPAIGN,
  ATTESTATION,
  COMPLIANCE,
  IMPERSONATION_CASE
}
