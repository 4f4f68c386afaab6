package id.tanggap.account.domain.attestation;

import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state of an attestation. */
class AttestationStateTest {
  private static final String TABLE =
      """
      OPEN: ANSWER>ANSWERED MISS>OVERDUE RELEASE>RELEASED
      OVERDUE: ANSWER>ANSWERED SUSPEND>SUSPENDED RELEASE>RELEASED
      SUSPENDED: ANSWER>ANSWERED
      ANSWERED:
      RELEASED:
      """;

  static Stream<Step<AttestationState, AttestationAction>> everyStep() {
    return TransitionTable.steps(AttestationState.class, AttestationAction.class, TABLE);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<AttestationState, AttestationAction> step) {
    step.require(AttestationState::after);
  }
}
