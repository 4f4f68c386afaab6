package id.tanggap.account.domain.official;

/** What a reinstatement leaves behind. */
public record Reinstated(StatusChange change, ControlProof proof) {}
