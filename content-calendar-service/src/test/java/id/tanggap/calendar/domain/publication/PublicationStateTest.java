package id.tanggap.calendar.domain.publication;

import static id.tanggap.calendar.domain.publication.PublicationAct.CANCEL;
import static id.tanggap.calendar.domain.publication.PublicationAct.CLAIM;
import static id.tanggap.calendar.domain.publication.PublicationAct.MAKE_READY;
import static id.tanggap.calendar.domain.publication.PublicationAct.MISS;
import static id.tanggap.calendar.domain.publication.PublicationAct.PUBLISH;
import static id.tanggap.calendar.domain.publication.PublicationAct.RESCHEDULE;
import static id.tanggap.calendar.domain.publication.PublicationAct.UNREADY;
import static id.tanggap.calendar.domain.publication.PublicationState.CANCELLED;
import static id.tanggap.calendar.domain.publication.PublicationState.MANUAL;
import static id.tanggap.calendar.domain.publication.PublicationState.MISSED;
import static id.tanggap.calendar.domain.publication.PublicationState.PLANNED;
import static id.tanggap.calendar.domain.publication.PublicationState.PUBLISHED;
import static id.tanggap.calendar.domain.publication.PublicationState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationStateTest {
  /** The table as the design has it, written a second time and not computed. */
  private static final Map<PublicationState, Map<PublicationAct, PublicationState>> LEGAL =
      Map.of(
          PLANNED, Map.of(MAKE_READY, READY, MISS, MISSED, RESCHEDULE, PLANNED, CANCEL, CANCELLED),
          READY,
              Map.of(
                  UNREADY, PLANNED,
                  CLAIM, MANUAL,
                  MISS, MISSED,
                  RESCHEDULE, PLANNED,
                  CANCEL, CANCELLED),
          MANUAL, Map.of(CLAIM, MANUAL, PUBLISH, PUBLISHED, CANCEL, CANCELLED),
          PUBLISHED, Map.of(),
          MISSED, Map.of(RESCHEDULE, PLANNED, CANCEL, CANCELLED),
          CANCELLED, Map.of());

  static Stream<Arguments> everyPair() {
    return Arrays.stream(PublicationState.values())
        .flatMap(
            state -> Arrays.stream(PublicationAct.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyPairOfStateAndActEndsAsTheTableSays(PublicationState state, PublicationAct act) {
    PublicationState target = LEGAL.get(state).get(act);
    if (target != null) {
      assertThat(state.after(act)).isEqualTo(target);
      return;
    }
    List<String> allowed =
        Arrays.stream(PublicationAct.values())
            .filter(LEGAL.get(state)::containsKey)
            .map(Enum::name)
            .toList();
    assertThatThrownBy(() -> state.after(act))
        .isInstanceOfSatisfying(
            IllegalTransition.class,
            refused ->
                assertThat(refused.details())
                    .containsEntry("from", state.name())
                    .containsEntry("allowed", allowed));
  }
}
