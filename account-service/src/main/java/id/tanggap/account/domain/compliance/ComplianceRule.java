package id.tanggap.account.domain.compliance;

/**
 * What a profile of a government shows to be recognised. The weights are ours and part of
 * definition 1: who is behind the account (name, bio, link) counts for 70, how to be heard for 20,
 * the rules of the house for 10.
 */
public enum ComplianceRule {
  /** The display name follows the pattern of the region. */
  NAME_PATTERN(20),
  /** Bio or display name says which unit it is. */
  UNIT_IN_BIO(25),
  /** A link leads to a domain of the government. */
  OFFICIAL_LINK(25),
  /** The profile says where to complain. */
  COMPLAINT_CHANNEL(20),
  /** The profile says which comments are removed. */
  MODERATION_POLICY(10);

  private final int weight;

  ComplianceRule(int weight) {
    this.weight = weight;
  }

  /** Part of the score. */
  public int weight() {
    return weight;
  }
}
