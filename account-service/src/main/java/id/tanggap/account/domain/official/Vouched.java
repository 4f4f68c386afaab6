package id.tanggap.account.domain.official;

/**
 * What comes into being when a coordinator vouches for an account of a list.
 *
 * @param account the account, ACTIVE with control level L1
 * @param change begin of its history
 * @param proof the witness
 */
public record Vouched(OfficialAccount account, StatusChange change, ControlProof proof) {}
