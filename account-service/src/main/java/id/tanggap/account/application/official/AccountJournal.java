package id.tanggap.account.application.official;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves changed accounts of one region in storage, in the history and in the outbox, in this
 * order; the last step of every command on accounts.
 */
@ApplicationScoped
public class AccountJournal {
  private final OfficialAccounts accounts;
  private final History history;
  private final RegistryEvents events;

  AccountJournal(OfficialAccounts accounts, History history, RegistryEvents events) {
    this.accounts = accounts;
    this.history = history;
    this.events = events;
  }

  /**
   * An account after its change.
   *
   * @param action what was done, as a fact in upper snake case
   * @param before facts before the change, null when it is new
   */
  public record Entry(
      OfficialAccount account, Unit owner, String action, Actor actor, Map<String, ?> before) {

    private History.Change change(Instant at) {
      return new History.Change(
          account.region(),
          SubjectType.ACCOUNT,
          account.id(),
          action,
          actor,
          at,
          before,
          AccountFacts.of(account));
    }
  }

  /** What the history says about a proof. */
  public static History.Change proof(ControlProof proof, String action, Actor actor, Instant at) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("accountId", proof.accountId());
    facts.put("method", proof.method());
    facts.put("level", proof.level());
    facts.put("state", proof.state());
    facts.put("evidence", proof.evidence());
    facts.put("pageUrl", proof.pageUrl());
    facts.put("evidenceHash", proof.evidenceHash());
    facts.put("failure", proof.failure());
    return new History.Change(
        proof.region(), SubjectType.PROOF, proof.id(), action, actor, at, null, facts);
  }

  /** Records changed accounts. */
  public Uni<Void> write(List<Entry> entries, Instant at) {
    return write(entries, List.of(), at);
  }

  /** Records changed accounts and what changed beside them. */
  public Uni<Void> write(List<Entry> entries, List<History.Change> beside, Instant at) {
    return accounts
        .flush()
        .flatMap(
            stored -> {
              List<History.Change> changes = new ArrayList<>(beside);
              entries.forEach(entry -> changes.add(entry.change(at)));
              return history.record(changes);
            })
        .flatMap(
            recorded ->
                events.accounts(
                    entries.stream()
                        .map(entry -> new RegistryEvents.Owned(entry.account(), entry.owner()))
                        .toList(),
                    at));
  }
}
