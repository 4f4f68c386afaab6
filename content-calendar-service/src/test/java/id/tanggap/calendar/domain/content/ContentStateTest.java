package id.tanggap.calendar.domain.content;

import static id.tanggap.calendar.domain.content.ContentAct.APPROVE;
import static id.tanggap.calendar.domain.content.ContentAct.EDIT;
import static id.tanggap.calendar.domain.content.ContentAct.PLAN;
import static id.tanggap.calendar.domain.content.ContentAct.PUBLISH;
import static id.tanggap.calendar.domain.content.ContentAct.REJECT;
import static id.tanggap.calendar.domain.content.ContentAct.REQUEST_CHANGES;
import static id.tanggap.calendar.domain.content.ContentAct.SCHEDULE;
import static id.tanggap.calendar.domain.content.ContentAct.SUBMIT;
import static id.tanggap.calendar.domain.content.ContentAct.UNSCHEDULE;
import static id.tanggap.calendar.domain.content.ContentAct.WITHDRAW;
import static id.tanggap.calendar.domain.content.ContentState.APPROVED;
import static id.tanggap.calendar.domain.content.ContentState.CHANGES_REQUESTED;
import static id.tanggap.calendar.domain.content.ContentState.DRAFT;
import static id.tanggap.calendar.domain.content.ContentState.LIVE;
import static id.tanggap.calendar.domain.content.ContentState.REJECTED;
import static id.tanggap.calendar.domain.content.ContentState.SCHEDULED;
import static id.tanggap.calendar.domain.content.ContentState.SUBMITTED;
import static id.tanggap.calendar.domain.content.ContentState.WITHDRAWN;
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

class ContentStateTest {
  /** The table as the design has it, written a second time and not computed. */
  private static final Map<ContentState, Map<ContentAct, ContentState>> LEGAL =
      Map.of(
          DRAFT, Map.of(EDIT, DRAFT, SUBMIT, SUBMITTED, PLAN, DRAFT, WITHDRAW, WITHDRAWN),
          SUBMITTED,
              Map.of(
                  EDIT, DRAFT,
                  APPROVE, APPROVED,
                  REQUEST_CHANGES, CHANGES_REQUESTED,
                  REJECT, REJECTED,
                  PLAN, SUBMITTED,
                  WITHDRAW, WITHDRAWN),
          CHANGES_REQUESTED, Map.of(EDIT, DRAFT, PLAN, CHANGES_REQUESTED, WITHDRAW, WITHDRAWN),
          REJECTED, Map.of(),
          APPROVED, Map.of(EDIT, DRAFT, PLAN, APPROVED, SCHEDULE, SCHEDULED, WITHDRAW, WITHDRAWN),
          SCHEDULED,
              Map.of(
                  EDIT, DRAFT,
                  PLAN, SCHEDULED,
                  SCHEDULE, SCHEDULED,
                  UNSCHEDULE, APPROVED,
                  PUBLISH, LIVE,
                  WITHDRAW, WITHDRAWN),
          LIVE, Map.of(PLAN, LIVE, SCHEDULE, LIVE, UNSCHEDULE, LIVE, PUBLISH, LIVE),
          WITHDRAWN, Map.of());

  static Stream<Arguments> everyPair() {
    return Arrays.stream(ContentState.values())
        .flatMap(state -> Arrays.stream(ContentAct.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyPairOfStateAndActEndsAsTheTableSays(ContentState state, ContentAct act) {
    ContentState target = LEGAL.get(state).get(act);
    if (target != null) {
      assertThat(state.after(act)).isEqualTo(target);
      return;
    }
    List<String> allowed =
        Arrays.stream(ContentAct.values())
            .filter(LEGAL.get(state)::containsKey)
            .map(Enum::name)
            .toList();
    assertThatThrownBy(() -> state.after(act))
        .isInstanceOfSatisfying(
            IllegalTransition.class,
            refused ->
                assertThat(refused.details())
                    .containsEntry("from", state.name())
                    .containsEntry("event", act.name())
                    .containsEntry("allowed", allowed));
  }
}
