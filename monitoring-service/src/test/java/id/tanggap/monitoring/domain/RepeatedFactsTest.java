package id.tanggap.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.domain.response.ComplaintFact;
import id.tanggap.monitoring.domain.response.InteractionFact;
import id.tanggap.monitoring.domain.response.MonitoredComplaint;
import id.tanggap.monitoring.domain.response.MonitoredInteraction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Topics of facts are kept for ever, the inbox forgets after its time: a consumer that lost its
 * place reads what it has long taken in, and must be none the wiser.
 */
class RepeatedFactsTest {

  private static final UUID ID = UUID.randomUUID();
  private static final UUID THREAD = UUID.randomUUID();
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final UUID FIRST_UNIT = UUID.randomUUID();
  private static final UUID SECOND_UNIT = UUID.randomUUID();

  @Test
  void aComplaintWhoseWholeStoryIsToldAgainStaysAsItWas() {
    List<ComplaintFact> story =
        List.of(
            new ComplaintFact.Received("LAPORAN", "jalan", "PUBLIC", "FORM", FIRST_UNIT, day(1)),
            new ComplaintFact.Assigned(FIRST_UNIT, day(2)),
            new ComplaintFact.Responded(FIRST_UNIT, day(3), true),
            new ComplaintFact.Assigned(SECOND_UNIT, day(4)),
            new ComplaintFact.Shown("SECRET", null, null, day(5)),
            new ComplaintFact.Shown("PUBLIC", "jembatan", SECOND_UNIT, day(6)),
            new ComplaintFact.Responded(SECOND_UNIT, day(7), false),
            new ComplaintFact.Resolved(SECOND_UNIT, "PARTIAL", day(8)),
            new ComplaintFact.Resolved(SECOND_UNIT, "FIXED", day(9)));
    MonitoredComplaint once = new MonitoredComplaint(ID, "33.28");
    MonitoredComplaint twice = new MonitoredComplaint(ID, "33.28");

    story.forEach(once::apply);
    story.forEach(twice::apply);
    story.forEach(twice::apply);

    assertThat(twice).usingRecursiveComparison().isEqualTo(once);
  }

  @Test
  void anInteractionWhoseWholeStoryIsToldAgainStaysAsItWas() {
    List<InteractionFact> story =
        List.of(
            new InteractionFact.Received(
                THREAD, ACCOUNT, FIRST_UNIT, "FACEBOOK", "QUESTION", true, day(1), day(3)),
            new InteractionFact.Answered(THREAD, ACCOUNT, SECOND_UNIT, day(2), true, 60, 120),
            new InteractionFact.Answered(THREAD, ACCOUNT, FIRST_UNIT, day(4), false, 600, 1200),
            new InteractionFact.Closed(THREAD, FIRST_UNIT, "ANSWERED", day(5)));
    MonitoredInteraction once = new MonitoredInteraction(ID, "33.28");
    MonitoredInteraction twice = new MonitoredInteraction(ID, "33.28");

    story.forEach(once::apply);
    story.forEach(twice::apply);
    story.forEach(twice::apply);

    assertThat(twice).usingRecursiveComparison().isEqualTo(once);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-06-%02dT03:00:00Z".formatted(day));
  }
}
