package id.tanggap.account.domain.impersonation;

import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state of a case. */
class ImpersonationStateTest {
  private static final String TABLE =
      """
      REPORTED: ADD_EVIDENCE>REPORTED CONFIRM>CONFIRMED DISMISS>DISMISSED
      CONFIRMED: ADD_EVIDENCE>CONFIRMED REQUEST_TAKEDOWN>CONFIRMED ANSWER_TAKEDOWN>CONFIRMED \
      CLOSE>CLOSED RETRACT>RETRACTED
      DISMISSED:
      CLOSED: ADD_EVIDENCE>CLOSED REOPEN>CONFIRMED RETRACT>RETRACTED
      RETRACTED:
      """;

  static Stream<Step<ImpersonationState, ImpersonationAction>> everyStep() {
    return TransitionTable.steps(ImpersonationState.class, ImpersonationAction.class, TABLE);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<ImpersonationState, ImpersonationAction> step) {
    step.require(ImpersonationState::after);
  }
}
