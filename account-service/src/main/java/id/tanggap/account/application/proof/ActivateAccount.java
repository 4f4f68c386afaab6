package id.tanggap.account.application.proof;

import id.tanggap.account.application.compliance.ComplianceBlockers;
import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountDesk;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Activation;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.OfficialAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Lets an approved account speak for the government, on a fresh proof of control that is strong
 * enough for its platform. A proof that passes does so by itself when nothing stands against it.
 */
@ApplicationScoped
public class ActivateAccount {
  private final AccountDesk desk;
  private final ControlProofs proofs;
  private final ControlPolicy policy;
  private final ComplianceBlockers blockers;

  ActivateAccount(
      AccountDesk desk, ControlProofs proofs, ControlPolicy policy, ComplianceBlockers blockers) {
    this.desk = desk;
    this.proofs = proofs;
    this.policy = policy;
    this.blockers = blockers;
  }

  /** Activates the account, or says what is missing. */
  @WithTransaction
  public Uni<AccountView> handle(AccountCommand command) {
    return desk.serve(
        command,
        turn ->
            facts(turn.account(), turn.now())
                .map(
                    facts ->
                        AccountDesk.Done.of(
                            "ACTIVATED",
                            turn.account()
                                .activate(facts, turn.actor(), turn.today(), turn.now()))));
  }

  /** What a command did, and the activation as well when the account is ready for it. */
  Uni<AccountDesk.Done> thenActivate(AccountDesk.Turn turn, AccountDesk.Done done) {
    OfficialAccount account = turn.account();
    if (account.status() != AccountStatus.APPROVED) {
      return Uni.createFrom().item(done);
    }
    return facts(account, turn.now())
        .map(
            facts ->
                facts.met(account.controlLevel())
                    ? new AccountDesk.Done(
                        "ACTIVATED",
                        List.of(account.activate(facts, turn.actor(), turn.today(), turn.now())),
                        done.others(),
                        done.beside())
                    : done);
  }

  private Uni<Activation> facts(OfficialAccount account, Instant now) {
    return proofs
        .passedSince(account.region(), account.id(), now.minus(policy.freshFor()))
        .flatMap(
            recent ->
                blockers
                    .open(account.region(), account.id())
                    .map(
                        open ->
                            new Activation(
                                policy.required(account.platform()),
                                policy.freshFor().toDays(),
                                recent.stream().map(ControlProof::level).toList(),
                                open.stream().map(Enum::name).toList())));
  }
}
