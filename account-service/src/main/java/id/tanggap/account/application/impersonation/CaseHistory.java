package id.tanggap.account.application.impersonation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.Takedown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the history of a region what happened to its impersonation cases. */
@ApplicationScoped
class CaseHistory {
  private final History history;

  CaseHistory(History history) {
    this.history = history;
  }

  /** What is kept of a case. */
  static Map<String, Object> facts(ImpersonationCase of) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("state", of.state());
    facts.put("platform", of.platform());
    facts.put("handle", of.handle());
    facts.put("url", of.url());
    facts.put("source", of.source());
    facts.put("reports", of.reports());
    facts.put("score", of.score());
    facts.put("imitatedAccountId", of.imitatedAccountId());
    facts.put("outcome", of.outcome());
    facts.put("decisionNote", of.decisionNote());
    facts.put("decidedBy", of.decidedBy());
    return facts;
  }

  /** What is kept of a piece of evidence. */
  static Map<String, Object> facts(Evidence of) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("evidenceId", of.id());
    facts.put("text", of.text());
    facts.put("url", of.url());
    facts.put("sha256", of.sha256());
    return facts;
  }

  /** What is kept of a request. */
  static Map<String, Object> facts(Takedown of) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("takedownId", of.id());
    facts.put("addressee", of.addressee());
    facts.put("reference", of.reference());
    facts.put("reportedAt", of.reportedAt());
    facts.put("dueAt", of.dueAt());
    facts.put("outcome", of.outcome());
    facts.put("note", of.note());
    return facts;
  }

  /**
   * Records one change of a case. Comes last in a transaction, see {@link History}.
   *
   * @param before null for a beginning
   */
  Uni<Void> record(
      ImpersonationCase of,
      String action,
      Actor actor,
      Instant at,
      Map<String, ?> before,
      Map<String, ?> after) {
    return history.record(
        List.of(
            new History.Change(
                of.region(),
                SubjectType.IMPERSONATION_CASE,
                of.id(),
                action,
                actor,
                at,
                before,
                after)));
  }
}
