package id.tanggap.account.domain.handover;

/**
 * What has to be true before an account counts as handed over. Each item is the word of one side;
 * the word alone is not enough where somebody could keep a back door.
 */
public enum HandoverItem {
  /** The recovery e-mail of the account belongs to the agency. */
  RECOVERY_MAIL_OWNED(HandoverSide.OUTGOING, true),
  /** The recovery telephone of the account belongs to the agency. */
  RECOVERY_PHONE_OWNED(HandoverSide.OUTGOING, true),
  /** The outgoing person keeps no copy of password, codes or sessions. */
  OUTGOING_ACKNOWLEDGED(HandoverSide.OUTGOING, false),
  /** The second factor was set up anew, on a device of the incoming person. */
  SECOND_FACTOR_RESEEDED(HandoverSide.INCOMING, true),
  /** Other sessions, roles and connected apps were removed. */
  OTHER_LOGINS_REMOVED(HandoverSide.INCOMING, true),
  /** Password and stored credentials were issued anew. */
  TOKENS_REISSUED(HandoverSide.INCOMING, true);

  private final HandoverSide side;
  private final boolean sensitive;

  HandoverItem(HandoverSide side, boolean sensitive) {
    this.side = side;
    this.sensitive = sensitive;
  }

  /** Whose word it is. */
  public HandoverSide side() {
    return side;
  }

  /** Whether it takes evidence, or a coordinator who saw it. */
  public boolean sensitive() {
    return sensitive;
  }
}
