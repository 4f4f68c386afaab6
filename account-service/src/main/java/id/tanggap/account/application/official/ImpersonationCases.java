package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.ImpersonationCase;
import id.tanggap.account.domain.official.ImpersonationState;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: the store of impersonation cases. */
public interface ImpersonationCases {

  /** The case, or null. */
  Uni<ImpersonationCase> find(String region, UUID id);

  /** The case, locked until the end of the transaction, or null. */
  Uni<ImpersonationCase> lock(String region, UUID id);

  /** Cases, newest first, after a place in the order; state null means any. */
  Uni<List<ImpersonationCase>> list(
      String region, ImpersonationState state, Cursor after, int limit);

  /** Stores a new case or what changed, and lets the constraints speak. */
  Uni<Void> put(ImpersonationCase impersonation);
}
