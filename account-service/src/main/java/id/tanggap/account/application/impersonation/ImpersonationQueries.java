package id.tanggap.account.application.impersonation;

import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads impersonation cases. */
@ApplicationScoped
public class ImpersonationQueries {
  private final ImpersonationCases cases;

  ImpersonationQueries(ImpersonationCases cases) {
    this.cases = cases;
  }

  /** One case with all that belongs to it. */
  @WithSession
  public Uni<CaseView> get(String region, UUID id) {
    return cases
        .find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("impersonation-case", id))
        .flatMap(this::view);
  }

  /** A page of cases. */
  @WithSession
  public Uni<Page<ImpersonationCase>> list(
      ImpersonationCases.Filter filter, ImpersonationSort sort, PageRequest page) {
    return cases
        .list(filter, sort, page.after(), page.fetch())
        .map(
            found ->
                Page.of(
                    found,
                    page,
                    one ->
                        switch (sort) {
                          case NEWEST -> Cursor.of(one.id());
                          case SCORE -> Cursor.of(one.score(), one.id());
                        }));
  }

  Uni<CaseView> view(ImpersonationCase found) {
    return cases
        .evidence(found.region(), found.id())
        .flatMap(
            evidence ->
                cases
                    .takedowns(found.region(), found.id())
                    .map(takedowns -> new CaseView(found, evidence, takedowns)));
  }
}
