package id.tanggap.account.domain.handover;

import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state: the ones that exist, and the refusal of all others. */
class HandoverStateTest {
  private static final String TABLE =
      """
      OPEN: TICK>CHECKLIST FORCE>FORCED CANCEL>CANCELLED LAPSE>LAPSED ESCALATE>ESCALATED
      CHECKLIST: TICK>CHECKLIST WITNESS>CHECKLIST ROTATE>CREDENTIALS_ROTATED FORCE>FORCED \
      CANCEL>CANCELLED LAPSE>LAPSED ESCALATE>ESCALATED
      CREDENTIALS_ROTATED: RENEW_PROOF>PROOF_RENEWED LAPSE>LAPSED ESCALATE>ESCALATED
      FORCED: RENEW_PROOF>PROOF_RENEWED LAPSE>LAPSED ESCALATE>ESCALATED
      PROOF_RENEWED: COMPLETE>COMPLETED LAPSE>LAPSED ESCALATE>ESCALATED
      COMPLETED:
      CANCELLED:
      LAPSED:
      ESCALATED:
      """;

  static Stream<Step<HandoverState, HandoverAction>> everyStep() {
    return TransitionTable.steps(HandoverState.class, HandoverAction.class, TABLE);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<HandoverState, HandoverAction> step) {
    step.require((from, action) -> from.after(action, from));
  }
}
