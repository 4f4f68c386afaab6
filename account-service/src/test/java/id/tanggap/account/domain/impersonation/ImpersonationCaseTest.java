package id.tanggap.account.domain.impersonation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImpersonationCaseTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Actor ACTOR = new Actor("c-1", "Koordinator Contoh");
  private static final Evidence.Piece PIECE =
      new Evidence.Piece("Meminta transfer dana", null, null);
  private static final Takedown.Request REQUEST =
      new Takedown.Request(TakedownAddressee.PLATFORM, "IG-1", null);

  private static ImpersonationCase reported() {
    return ImpersonationCase.report(
            new ImpersonationCase.Suspicion(
                "33.28",
                UrlTable.shipped().read(Platform.INSTAGRAM, "@dinkes.kabtegal_official"),
                null,
                null),
            PIECE,
            ImpersonationSource.OFFICE,
            ACTOR.name(),
            NOW)
        .of();
  }

  private static ImpersonationCase in(ImpersonationState state) {
    ImpersonationCase found = reported();
    switch (state) {
      case REPORTED -> {}
      case DISMISSED -> found.dismiss("Akun penggemar", ACTOR, NOW);
      case CONFIRMED -> found.confirm("Palsu", ACTOR, NOW);
      case CLOSED -> {
        found.confirm("Palsu", ACTOR, NOW);
        found.close(ImpersonationOutcome.REMOVED, "Sudah hilang", ACTOR, NOW);
      }
      case RETRACTED -> {
        found.confirm("Palsu", ACTOR, NOW);
        found.retract("Ternyata keliru", ACTOR, NOW);
      }
    }
    return found;
  }

  private static void act(ImpersonationCase on, ImpersonationAction action) {
    switch (action) {
      case ADD_EVIDENCE -> on.addEvidence(PIECE, ACTOR, NOW);
      case CONFIRM -> on.confirm("x", ACTOR, NOW);
      case DISMISS -> on.dismiss("x", ACTOR, NOW);
      case REQUEST_TAKEDOWN -> on.requestTakedown(REQUEST, WEEK, ACTOR, NOW);
      case ANSWER_TAKEDOWN ->
          on.answerTakedown(
              in(ImpersonationState.CONFIRMED).requestTakedown(REQUEST, WEEK, ACTOR, NOW),
              TakedownOutcome.REMOVED,
              null,
              NOW);
      case CLOSE -> on.close(ImpersonationOutcome.STILL_ONLINE, "x", ACTOR, NOW);
      case REOPEN -> on.reopen("x", ACTOR, NOW);
      case RETRACT -> on.retract("x", ACTOR, NOW);
    }
  }

  @ParameterizedTest
  @EnumSource(ImpersonationState.class)
  void whatTheTableAllowsIsDoneAndAllElseIsRefusedWithWhatIsAllowed(ImpersonationState state) {
    for (ImpersonationAction action : ImpersonationAction.values()) {
      ImpersonationCase found = in(state);
      assertThat(found.state()).isEqualTo(state);
      if (state.allowed().contains(action)) {
        act(found, action);
        assertThat(found.state()).isEqualTo(state.after(action));
      } else {
        IllegalTransition no =
            catchThrowableOfType(IllegalTransition.class, () -> act(found, action));
        assertThat(no).as(state + " " + action).isNotNull();
        assertThat(no.details())
            .containsEntry("event", action.name())
            .containsEntry("allowed", state.allowed().stream().map(Enum::name).toList());
        assertThat(found.state()).isEqualTo(state);
      }
    }
  }

  @Test
  void theWarningStandsFromTheConfirmationUntilItIsTakenBack() {
    assertThat(List.of(ImpersonationState.values()))
        .filteredOn(ImpersonationState::warns)
        .containsExactly(ImpersonationState.CONFIRMED, ImpersonationState.CLOSED);
  }

  @Test
  void aClosedCaseTellsItsOutcomeAndForgetsItWhenItIsReopened() {
    ImpersonationCase closed = in(ImpersonationState.CLOSED);
    assertThat(closed.outcome()).isEqualTo(ImpersonationOutcome.REMOVED);
    assertThat(closed.closedAt()).isEqualTo(NOW);
    closed.reopen("Muncul lagi", ACTOR, NOW);
    assertThat(closed.outcome()).isNull();
    assertThat(closed.closedAt()).isNull();
  }

  @Test
  void theClockOfARequestRunsFromWhenItWasMade() {
    ImpersonationCase confirmed = in(ImpersonationState.CONFIRMED);
    Instant made = NOW.minus(Duration.ofDays(2));
    Takedown takedown =
        confirmed.requestTakedown(
            new Takedown.Request(TakedownAddressee.PLATFORM, " IG-1 ", made), WEEK, ACTOR, NOW);
    assertThat(takedown.dueAt()).isEqualTo(made.plus(WEEK));
    assertThat(takedown.reference()).isEqualTo("IG-1");
    assertThat(takedown.overdue(takedown.dueAt().minusMillis(1))).isFalse();
    assertThat(takedown.overdue(takedown.dueAt())).isTrue();
    assertThatThrownBy(
            () ->
                confirmed.requestTakedown(
                    new Takedown.Request(TakedownAddressee.PLATFORM, "IG-2", NOW.plusMillis(1)),
                    WEEK,
                    ACTOR,
                    NOW))
        .isInstanceOf(TakedownReportedLater.class);
  }

  @Test
  void silenceIsAnAnswerOnlyWhenTheTimeIsOverAndARequestIsAnsweredOnce() {
    ImpersonationCase confirmed = in(ImpersonationState.CONFIRMED);
    Takedown takedown = confirmed.requestTakedown(REQUEST, WEEK, ACTOR, NOW);
    assertThatThrownBy(
            () -> confirmed.answerTakedown(takedown, TakedownOutcome.NO_ANSWER, null, NOW))
        .isInstanceOf(TakedownNotYetDue.class);
    Instant due = NOW.plus(WEEK);
    confirmed.answerTakedown(takedown, TakedownOutcome.NO_ANSWER, " ", due);
    assertThat(takedown.outcome()).isEqualTo(TakedownOutcome.NO_ANSWER);
    assertThat(takedown.note()).isNull();
    assertThat(takedown.overdue(due)).isFalse();
    assertThatThrownBy(() -> confirmed.answerTakedown(takedown, TakedownOutcome.REMOVED, null, due))
        .isInstanceOf(TakedownAnswered.class);
  }

  @Test
  void aSecondReportAddsToTheCase() {
    ImpersonationCase found = reported();
    Evidence again = found.reportAgain(new Evidence.Piece(" Lagi ", null, null), "Warga", NOW);
    assertThat(found.reports()).isEqualTo(2);
    assertThat(again.text()).isEqualTo("Lagi");
    assertThat(again.addedBy()).isEqualTo("Warga");
  }
}
