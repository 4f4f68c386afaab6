package id.tanggap.account.application.proof;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountDesk;
import id.tanggap.account.application.official.AccountJournal;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.Nonce;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.ProofFailure;
import id.tanggap.account.domain.official.ProofMethod;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Looks whether a page shows what a proof demands. Looking takes seconds and depends on strangers,
 * so it happens before the transaction, which only records what was found.
 */
@ApplicationScoped
public class CheckProof {
  private static final UrlTable URLS = UrlTable.shipped();

  private final ProofQueries queries;
  private final WebPages pages;
  private final AccountDesk desk;
  private final ControlProofs proofs;
  private final ControlPolicy policy;
  private final ActivateAccount activation;
  private final Clock clock;

  CheckProof(
      ProofQueries queries,
      WebPages pages,
      AccountDesk desk,
      ControlProofs proofs,
      ControlPolicy policy,
      ActivateAccount activation,
      Clock clock) {
    this.queries = queries;
    this.pages = pages;
    this.desk = desk;
    this.proofs = proofs;
    this.policy = policy;
    this.activation = activation;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param address address of the account that was looked for
   * @param failure why the proof does not pass, null when it does
   * @param hash of the page, null when none could be read
   */
  public record Finding(String address, ProofFailure failure, String hash) {}

  /**
   * Looks at the page; opens no transaction.
   *
   * @param precondition throws when the proof is not as the caller last saw it
   */
  public Uni<Finding> look(
      Scope scope, UUID accountId, UUID proofId, Consumer<ControlProof> precondition) {
    return queries
        .get(scope, accountId, proofId)
        .flatMap(
            subject -> {
              ControlProof proof = subject.proof();
              OfficialAccount account = subject.account().account();
              precondition.accept(proof);
              proof.requireOpen(clock.instant());
              // a profile may have moved since; a page of the government stays where it is
              String url =
                  proof.method() == ProofMethod.NONCE_IN_BIO ? account.url() : proof.pageUrl();
              return pages
                  .read(url)
                  .map(
                      page -> new Finding(account.url(), judge(proof, account, page), page.hash()));
            });
  }

  /** Records what was found. */
  @WithTransaction
  public Uni<ControlProof> record(AccountCommand command, UUID proofId, Finding finding) {
    return desk.serve(
            command,
            turn ->
                proofs
                    .lock(command.region(), command.id(), proofId)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("control-proof", proofId))
                    .flatMap(proof -> conclude(turn, proof, finding)))
        .flatMap(served -> proofs.find(command.region(), command.id(), proofId));
  }

  private Uni<AccountDesk.Done> conclude(
      AccountDesk.Turn turn, ControlProof proof, Finding finding) {
    OfficialAccount account = turn.account();
    // renamed while we looked: what was found is about another address
    ProofFailure failure =
        account.url().equals(finding.address()) ? finding.failure() : ProofFailure.REDIRECTED_AWAY;
    boolean passed = proof.judge(failure, finding.hash(), turn.now());
    boolean raised = passed && account.accept(proof, turn.now());
    AccountDesk.Done done =
        AccountDesk.Done.of(raised ? "CONTROL_PROVEN" : null)
            .with(
                AccountJournal.proof(
                    proof, passed ? "PASSED" : "FAILED", turn.actor(), turn.now()));
    return proofs
        .put(proof)
        .flatMap(
            kept -> passed ? activation.thenActivate(turn, done) : Uni.createFrom().item(done));
  }

  private ProofFailure judge(ControlProof proof, OfficialAccount account, WebPages.Page page) {
    if (page.failure() != null) {
      return page.failure();
    }
    if (proof.method() == ProofMethod.NONCE_IN_BIO) {
      return nonce(proof, account, page);
    }
    if (!policy.government(page.url())) {
      return ProofFailure.REDIRECTED_AWAY;
    }
    return page.links().stream().anyMatch(link -> leadsTo(link, account))
        ? null
        : ProofFailure.LINK_NOT_FOUND;
  }

  private static ProofFailure nonce(
      ControlProof proof, OfficialAccount account, WebPages.Page page) {
    if (!leadsTo(page.url(), account)) {
      return ProofFailure.REDIRECTED_AWAY;
    }
    return Nonce.shownIn(page.text(), proof.nonceHash()) ? null : ProofFailure.NONCE_NOT_FOUND;
  }

  /** Whether an address is that of the account; for a website also when it is a page of it. */
  private static boolean leadsTo(String url, OfficialAccount account) {
    return URLS.readings(url).stream().anyMatch(read -> same(read, account));
  }

  private static boolean same(Address read, OfficialAccount account) {
    if (read.platform() != account.platform()) {
      return false;
    }
    boolean sameId = read.platformId() != null && read.platformId().equals(account.platformId());
    boolean sameSite =
        read.platform() == Platform.WEBSITE
            && UrlTable.websitesOf(read).contains(account.handleNorm());
    return sameId || sameSite || read.norm().equals(account.handleNorm());
  }
}
