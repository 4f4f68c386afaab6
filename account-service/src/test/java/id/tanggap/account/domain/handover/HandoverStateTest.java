package id.tanggap.account.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state: the ones that exist, and the refusal of all others. */
class HandoverStateTest {
  private static final Map<HandoverState, Set<HandoverAction>> ALLOWED =
      Map.of(
          HandoverState.OPEN,
          Set.of(HandoverAction.TICK, HandoverAction.FORCE, HandoverAction.ESCALATE),
          HandoverState.CHECKLIST,
          Set.of(
              HandoverAction.TICK,
              HandoverAction.WITNESS,
              HandoverAction.ROTATE,
              HandoverAction.FORCE,
              HandoverAction.ESCALATE),
          HandoverState.CREDENTIALS_ROTATED,
          Set.of(HandoverAction.RENEW_PROOF, HandoverAction.ESCALATE),
          HandoverState.FORCED,
          Set.of(HandoverAction.RENEW_PROOF, HandoverAction.ESCALATE),
          HandoverState.PROOF_RENEWED,
          Set.of(HandoverAction.COMPLETE, HandoverAction.ESCALATE),
          HandoverState.COMPLETED,
          Set.of(),
          HandoverState.ESCALATED,
          Set.of());

  static Stream<Arguments> everyStep() {
    return Arrays.stream(HandoverState.values())
        .flatMap(
            state ->
                Arrays.stream(HandoverAction.values()).map(action -> Arguments.of(state, action)));
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepIsTakenOrRefusedWithWhatIsAllowed(HandoverState state, HandoverAction action) {
    if (ALLOWED.get(state).contains(action)) {
      assertThat(state.after(action, state)).isNotNull();
      return;
    }
    assertThatThrownBy(() -> state.after(action, state))
        .isInstanceOfSatisfying(
            IllegalTransition.class,
            refused ->
                assertThat(Set.copyOf((List<?>) refused.details().get("allowed")))
                    .isEqualTo(Set.copyOf(ALLOWED.get(state).stream().map(Enum::name).toList())));
  }
}
