package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.unit.Unit;

/** An account and the unit that owns it. */
public record AccountView(OfficialAccount account, Unit owner) {}
