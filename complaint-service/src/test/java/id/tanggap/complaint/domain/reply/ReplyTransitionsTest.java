package id.tanggap.complaint.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the machine written down a second time, pair by pair. */
class ReplyTransitionsTest {

  private static final String TABLE =
      """
      DRAFT            EDIT    DRAFT
      DRAFT            SUBMIT  PENDING_APPROVAL
      DRAFT            QUEUE   QUEUED
      PENDING_APPROVAL APPROVE APPROVED
      PENDING_APPROVAL REJECT  DRAFT
      APPROVED         QUEUE   QUEUED
      APPROVED         REJECT  DRAFT
      QUEUED           LEASE   SENDING
      QUEUED           ACCEPT  SENT
      QUEUED           FAIL    FAILED
      SENDING          ACCEPT  SENT
      SENDING          RETRY   QUEUED
      SENDING          FAIL    FAILED
      SENDING          HOLD    HELD
      SENDING          LOSE    UNKNOWN
      UNKNOWN          ACCEPT  SENT
      UNKNOWN          RETRY   QUEUED
      UNKNOWN          FAIL    FAILED
      UNKNOWN          HOLD    HELD
      HELD             RETRY   QUEUED
      SENT             DELIVER DELIVERED
      SENT             READ    READ
      SENT             FAIL    FAILED
      DELIVERED        READ    READ
      FAILED           DELIVER DELIVERED
      FAILED           READ    READ
      """;

  private static Map<String, ReplyState> table() {
    Map<String, ReplyState> table = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" +"))
        .forEach(cells -> table.put(cells[0] + " " + cells[1], ReplyState.valueOf(cells[2])));
    return table;
  }

  @ParameterizedTest
  @EnumSource(ReplyState.class)
  void everyPairMovesAsWrittenOrNamesWhatIsAllowed(ReplyState from) {
    Map<String, ReplyState> table = table();
    List<String> allowed =
        Arrays.stream(ReplyEvent.values())
            .map(Enum::name)
            .filter(event -> table.containsKey(from + " " + event))
            .toList();
    for (ReplyEvent event : ReplyEvent.values()) {
      ReplyState to = table.get(from + " " + event);
      if (to == null) {
        assertThatThrownBy(() -> ReplyTransitions.next(from, event))
            .isInstanceOfSatisfying(
                IllegalTransition.class,
                refused -> assertThat(refused.details()).containsEntry("allowed", allowed));
      } else {
        assertThat(ReplyTransitions.next(from, event)).as(from + " " + event).isEqualTo(to);
      }
    }
  }

  @Test
  void nothingThatMayHaveGoneOutIsLeasedAgainByItself() {
    for (ReplyState state : List.of(ReplyState.SENDING, ReplyState.UNKNOWN, ReplyState.SENT)) {
      assertThat(ReplyTransitions.allowed(state)).doesNotContain(ReplyEvent.LEASE);
    }
  }
}
