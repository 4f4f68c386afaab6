package id.tanggap.account.application.proof;

import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the store of proofs of control. */
public interface ControlProofs {

  /** A proof of an account, or null. */
  Uni<ControlProof> find(String region, UUID account, UUID id);

  /** A proof of an account, locked until the end of the transaction, or null. */
  Uni<ControlProof> lock(String region, UUID account, UUID id);

  /** Proofs of an account, newest first, after a place in the order. */
  Uni<List<ControlProof>> list(String region, UUID account, Cursor after, int limit);

  /** Proofs of an account that passed at an instant or later. */
  Uni<List<ControlProof>> passedSince(String region, UUID account, Instant since);

  /** Stores a proof. */
  Uni<Void> put(ControlProof proof);
}
