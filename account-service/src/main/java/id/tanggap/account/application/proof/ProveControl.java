package id.tanggap.account.application.proof;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountDesk;
import id.tanggap.account.application.official.AccountJournal;
import id.tanggap.account.domain.official.AccountAction;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.Nonce;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.ProofMethod;
import id.tanggap.account.domain.official.ProofNotDeclarable;
import id.tanggap.kit.domain.Forbidden;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Begins a proof of control, or takes one over that a coordinator witnessed. What has to be looked
 * up on a page is left open for {@link CheckProof}.
 */
@ApplicationScoped
public class ProveControl {
  private static final int NONCE_BYTES = 16;

  private final AccountDesk desk;
  private final ControlProofs proofs;
  private final ControlPolicy policy;
  private final ActivateAccount activation;
  private final SecureRandom random = new SecureRandom();

  ProveControl(
      AccountDesk desk, ControlProofs proofs, ControlPolicy policy, ActivateAccount activation) {
    this.desk = desk;
    this.proofs = proofs;
    this.policy = policy;
    this.activation = activation;
  }

  /**
   * How control is to be shown.
   *
   * @param evidence what a witness saw: number of the minutes; null for the other methods
   * @param pageUrl page of the government with the link; null for the other methods
   */
  public record Claim(ProofMethod method, String evidence, String pageUrl) {}

  /**
   * A proof.
   *
   * @param nonce the word to show, told this once; null for the other methods
   */
  public record Begun(ControlProof proof, String nonce) {}

  /**
   * Begins the proof.
   *
   * @param coordinates whether the actor may be a witness
   */
  @WithTransaction
  public Uni<Begun> handle(AccountCommand command, Claim claim, boolean coordinates) {
    if (!claim.method().byWitness() && !claim.method().byCheck()) {
      throw new ProofNotDeclarable(claim.method());
    }
    if (claim.method().byWitness() && !coordinates) {
      throw new Forbidden("coordinator-only");
    }
    AtomicReference<Begun> begun = new AtomicReference<>();
    return desk.serve(
            command,
            turn -> {
              begun.set(begin(turn, claim));
              ControlProof proof = begun.get().proof();
              boolean raised =
                  proof.method().byWitness() && turn.account().accept(proof, turn.now());
              AccountDesk.Done done =
                  AccountDesk.Done.of(raised ? "CONTROL_PROVEN" : null)
                      .with(
                          AccountJournal.proof(
                              proof,
                              proof.method().byWitness() ? "WITNESSED" : "BEGUN",
                              turn.actor(),
                              turn.now()));
              return proofs.put(proof).flatMap(kept -> activation.thenActivate(turn, done));
            })
        .map(view -> begun.get());
  }

  private Begun begin(AccountDesk.Turn turn, Claim claim) {
    OfficialAccount account = turn.account();
    account.status().after(AccountAction.PROVE);
    return switch (claim.method()) {
      case NONCE_IN_BIO -> {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        Nonce nonce = Nonce.of(bytes);
        yield new Begun(
            ControlProof.byNonce(account, nonce, policy.openFor(), turn.actor(), turn.now()),
            nonce.word());
      }
      case BACKLINK -> {
        policy.requireGovernment(claim.pageUrl());
        yield new Begun(
            ControlProof.byBacklink(
                account, claim.pageUrl(), policy.openFor(), turn.actor(), turn.now()),
            null);
      }
      case WITNESSED, PLATFORM_BADGE ->
          new Begun(
              ControlProof.witnessed(
                  account, claim.method(), claim.evidence(), turn.actor(), turn.now()),
              null);
      case WITNESSED_LIST, OAUTH -> throw new ProofNotDeclarable(claim.method());
    };
  }
}
