package id.tanggap.account.domain.official;

/** A new draft of an account and the begin of its history. */
public record Drafted(OfficialAccount account, StatusChange change) {}
