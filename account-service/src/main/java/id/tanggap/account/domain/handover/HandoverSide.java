package id.tanggap.account.domain.handover;

/** Which of the two people of a handover somebody is. */
public enum HandoverSide {
  OUTGOING,
  INCOMING
}
