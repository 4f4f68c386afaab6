package id.tanggap.account.application.impersonation;

import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.Takedown;
import java.util.List;

/** A case with its evidence and the requests made because of it, each oldest first. */
public record CaseView(
    ImpersonationCase impersonation, List<Evidence> evidence, List<Takedown> takedowns) {}
