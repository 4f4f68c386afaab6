package id.tanggap.account.application.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns changes into numbered public statements that a mirror can follow without missing one.
 *
 * <p>A number taken while a change is written would not do: of two transactions that run at the
 * same time the one with the smaller number may commit last, and a mirror that has read the greater
 * one would pass the smaller by. So a change leaves only a mark, in its own transaction (triggers
 * of the tables see to that, whatever code writes). This step numbers afterwards, alone:
 *
 * <ol>
 *   <li>It takes a lock that is held until its commit, so numbers become visible in their order.
 *   <li>It reads marks, and only then how their accounts look. A mark that it sees is committed,
 *       and so is the change it stands for; a change that it does not see has a mark of its own.
 *   <li>The next number is the greatest one plus one, read under the lock; a rollback leaves no
 *       gap.
 * </ol>
 *
 * <p>Marks of units become marks of their accounts first, because one unit may own many.
 */
@ApplicationScoped
public class SealStatements {
  private static final int BATCH = 500;

  private final PublicStatements statements;
  private final Clock clock;

  SealStatements(PublicStatements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * Takes one batch of marks. Any number of replicas may do so at once: they take turns.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    return statements
        .pending()
        .flatMap(
            waiting ->
                waiting
                    ? statements
                        .lock()
                        .flatMap(alone -> statements.marks(BATCH))
                        .flatMap(this::take)
                    : Uni.createFrom().item(false));
  }

  private Uni<Boolean> take(List<PublicStatements.Mark> marks) {
    if (marks.isEmpty()) {
      return Uni.createFrom().item(false);
    }
    List<PublicStatements.Mark> units =
        marks.stream().filter(mark -> mark.subject() == PublicStatements.Subject.UNIT).toList();
    if (!units.isEmpty()) {
      return statements
          .markAccountsOf(subjects(units))
          .flatMap(marked -> statements.forget(units))
          .replaceWith(true);
    }
    return seal(subjects(marks))
        .flatMap(stated -> statements.forget(marks))
        .replaceWith(marks.size() == BATCH);
  }

  private Uni<Void> seal(List<UUID> accounts) {
    return statements
        .look(accounts)
        .flatMap(
            sights ->
                statements
                    .last(accounts)
                    .flatMap(
                        last ->
                            statements
                                .head()
                                .map(head -> next(sights, last, head))
                                .flatMap(statements::add)));
  }

  private List<PublicStatement> next(
      List<PublicStatements.Sight> sights, List<PublicStatement> last, PublicStatements.Head head) {
    Instant now = clock.instant();
    Map<UUID, PublicStatement> lastOf =
        last.stream().collect(Collectors.toMap(PublicStatement::accountId, Function.identity()));
    List<PublicStatement> next = new ArrayList<>();
    for (PublicStatements.Sight sight : sights) {
      PublicStatement.next(
              lastOf.get(sight.accountId()),
              head.seq() + next.size() + 1,
              sight.region(),
              sight.accountId(),
              sight.view(),
              now)
          .ifPresent(next::add);
    }
    return next;
  }

  private static List<UUID> subjects(List<PublicStatements.Mark> marks) {
    return marks.stream().map(PublicStatements.Mark::subjectId).distinct().toList();
  }
}
