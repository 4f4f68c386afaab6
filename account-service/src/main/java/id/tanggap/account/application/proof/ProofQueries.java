package id.tanggap.account.application.proof;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountQueries;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads proofs of control. */
@ApplicationScoped
public class ProofQueries {
  private final ControlProofs proofs;
  private final AccountQueries accounts;

  ProofQueries(ControlProofs proofs, AccountQueries accounts) {
    this.proofs = proofs;
    this.accounts = accounts;
  }

  /** A proof and the account that it is about. */
  public record Subject(AccountView account, ControlProof proof) {}

  /** One proof. */
  @WithSession
  public Uni<Subject> get(Scope scope, UUID accountId, UUID id) {
    return accounts
        .get(scope, accountId)
        .flatMap(
            view ->
                proofs
                    .find(scope.region(), accountId, id)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("control-proof", id))
                    .map(proof -> new Subject(view, proof)));
  }

  /** A page of the proofs of an account, newest first. */
  @WithSession
  public Uni<Page<ControlProof>> list(Scope scope, UUID accountId, PageRequest page) {
    return accounts
        .get(scope, accountId)
        .flatMap(view -> proofs.list(scope.region(), accountId, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, proof -> Cursor.of(proof.id())));
  }
}
