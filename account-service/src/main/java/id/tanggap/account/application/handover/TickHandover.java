package id.tanggap.account.application.handover;

import id.tanggap.account.application.history.History;
import id.tanggap.account.config.HandoverConfig;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverItem;
import id.tanggap.account.domain.handover.HandoverTick;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One side gives its word for an item of the checklist, or a coordinator saw that it is so. */
@ApplicationScoped
public class TickHandover {
  private final EnterHandover enter;
  private final Handovers handovers;
  private final History history;
  private final HandoverConfig config;
  private final Clock clock;

  TickHandover(
      EnterHandover enter,
      Handovers handovers,
      History history,
      HandoverConfig config,
      Clock clock) {
    this.enter = enter;
    this.handovers = handovers;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  private interface Act {
    HandoverTick on(EnterHandover.Entered entered, Instant now);
  }

  /**
   * Gives the word.
   *
   * @param evidence what shows it, null when there is nothing to show
   */
  @WithTransaction
  public Uni<Handover> tick(HandoverCommand command, HandoverItem item, String evidence) {
    return act(
        command,
        "TICKED",
        (entered, now) ->
            entered
                .handover()
                .tick(entered.checklist(), item, evidence, entered.who(), config.timeLimit(), now));
  }

  /** Witnesses the word of one side. */
  @WithTransaction
  public Uni<Handover> witness(HandoverCommand command, HandoverItem item, String statement) {
    return act(
        command,
        "WITNESSED",
        (entered, now) ->
            entered.handover().witness(entered.checklist(), item, statement, entered.who(), now));
  }

  private Uni<Handover> act(HandoverCommand command, String action, Act act) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Map<String, Object> before = HandoverRecords.kept(entered.handover());
              HandoverTick tick = act.on(entered, now);
              Map<String, Object> after = HandoverRecords.kept(entered.handover());
              after.put("item", tick.item());
              after.put("evidence", tick.evidence());
              after.put("witnessStatement", tick.witnessStatement());
              return handovers
                  .keep(tick)
                  .flatMap(
                      done ->
                          history.record(
                              List.of(
                                  HandoverRecords.change(
                                      entered.handover(),
                                      action,
                                      before,
                                      after,
                                      command.actor(),
                                      now))))
                  .replaceWith(entered.handover());
            });
  }
}
