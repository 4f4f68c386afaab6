package id.tanggap.account.application.credential;

import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.unit.Unit;

/** A credential with its account and the unit that owns it. */
public record CredentialView(Credential credential, OfficialAccount account, Unit owner) {}
