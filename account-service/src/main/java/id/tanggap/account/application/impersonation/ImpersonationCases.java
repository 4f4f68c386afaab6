package id.tanggap.account.application.impersonation;

import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.ImpersonationState;
import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of impersonation cases, their evidence and the requests made because of them. */
public interface ImpersonationCases {

  /**
   * Which cases are asked for; null means any.
   *
   * @param overdueAt only with a request that was not answered in time at this instant
   */
  record Filter(String region, ImpersonationState state, Instant overdueAt) {}

  /** The case, or null. */
  Uni<ImpersonationCase> find(String region, UUID id);

  /** The case, locked until the end of the transaction, or null. */
  Uni<ImpersonationCase> lock(String region, UUID id);

  /** The case about an address that is neither dismissed nor taken back, locked, or null. */
  Uni<ImpersonationCase> lockAbout(String region, Address address);

  /**
   * Whether a case about an address, in any region, is neither dismissed nor taken back.
   *
   * @param names handle in its common spelling and id on the platform
   */
  Uni<Boolean> suspects(Platform platform, Collection<String> names);

  /** Cases in an order, after a place in it. */
  Uni<List<ImpersonationCase>> list(Filter filter, ImpersonationSort sort, Cursor after, int limit);

  /** How many reports of citizens nobody has decided on. */
  Uni<Long> waiting(String region);

  /** Evidence of a case, oldest first. */
  Uni<List<Evidence>> evidence(String region, UUID caseId);

  /** Requests because of a case, oldest first. */
  Uni<List<Takedown>> takedowns(String region, UUID caseId);

  /** The request of this case, or null. */
  Uni<Takedown> takedown(String region, UUID caseId, UUID id);

  /** Stores a new case or what changed, and lets the constraints speak. */
  Uni<Void> put(ImpersonationCase impersonation);

  /** Adds evidence. */
  Uni<Void> put(Evidence evidence);

  /** Stores a new request or what changed, and lets the constraints speak. */
  Uni<Void> put(Takedown takedown);
}
