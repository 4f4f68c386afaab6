package id.tanggap.complaint.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.time.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each event tells which clocks, written down a second time. */
class ClockEffectsTest {

  private static final String ALL =
      "ACCEPT FIRST_RESPONSE FOLLOW_UP NEXT_RESPONSE OBJECTION REPLY_WINDOW RESOLUTION VERIFY";

  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("VERIFY", "STOP VERIFY"),
          Map.entry("ASK", "PAUSE FOLLOW_UP RESOLUTION VERIFY"),
          Map.entry("REPORTER_REPLIED", "RESUME FOLLOW_UP RESOLUTION VERIFY"),
          Map.entry("REPORTER_SILENT", "CANCEL " + ALL),
          // takes its pause back from the instant of the question: told by who notices it
          Map.entry("QUESTION_FAILED", ""),
          Map.entry("REJECT", "CANCEL " + ALL),
          Map.entry("ASSIGN", ""),
          Map.entry("ACCEPT", "STOP ACCEPT"),
          Map.entry("RETURN", "CANCEL ACCEPT"),
          Map.entry("ACCEPT_OVERDUE", ""),
          // pauses only where the policy says so
          Map.entry("WAIT_EXTERNAL", ""),
          Map.entry("EXTERNAL_ANSWERED", "RESUME RESOLUTION"),
          Map.entry("REVIEW_DUE", "RESUME RESOLUTION"),
          Map.entry("FORWARD", "STOP ACCEPT FIRST_RESPONSE FOLLOW_UP NEXT_RESPONSE RESOLUTION"),
          Map.entry("RESPOND", ""),
          Map.entry("RESOLVE", "STOP FOLLOW_UP NEXT_RESPONSE RESOLUTION"),
          Map.entry("CONFIRM", ""),
          // a fresh cycle, and the last solution is voided
          Map.entry("REOPEN", ""),
          Map.entry("MARK_DUPLICATE", "CANCEL " + ALL),
          // revives what the merge had cancelled
          Map.entry("UNMERGE", ""),
          Map.entry("WITHDRAW", "CANCEL " + ALL));

  @Test
  void everyEventTellsTheClocksWhatItsRowSays() {
    Map<String, String> told = new TreeMap<>();
    for (ComplaintEvent event : ComplaintEvent.values()) {
      told.put(
          event.name(),
          ClockEffects.of(event).stream()
              .map(
                  effect ->
                      effect.type()
                          + " "
                          + effect.kinds().stream()
                              .map(Enum::name)
                              .collect(Collectors.toCollection(TreeSet::new))
                              .stream()
                              .collect(Collectors.joining(" ")))
              .collect(Collectors.joining("; ")));
    }
    assertThat(told).containsExactlyInAnyOrderEntriesOf(EXPECTED);
  }

  private static final SlaPolicy.Selector ANY =
      new SlaPolicy.Selector(null, null, null, null, null);

  @Test
  void aShortenedPolicyHalvesEveryTargetAndNeverReachesZero() {
    SlaPolicy.Rule one =
        new SlaPolicy.Rule(
            ClockKind.ACCEPT, ANY, new Target(Target.Mode.WORKDAYS, 1), false, false, "uji");
    SlaPolicy.Rule seven =
        new SlaPolicy.Rule(
            ClockKind.RESOLUTION, ANY, new Target(Target.Mode.WORKDAYS, 7), false, false, "uji");
    SlaPolicy half = new SlaPolicy(3, List.of(one, seven), true).shortened(50);
    assertThat(half.rules()).extracting(rule -> rule.target().amount()).containsExactly(1L, 4L);
    assertThat(half.version()).isEqualTo(3);
    assertThat(half.pausesForOthers()).isTrue();
  }
}
