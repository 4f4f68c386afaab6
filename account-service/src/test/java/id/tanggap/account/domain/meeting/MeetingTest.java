package id.tanggap.account.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Actor ACTOR = new Actor("sub-1", "Siti Contoh");
  private static final UUID UNIT = UUID.randomUUID();

  private static Region region(String zone) {
    return Region.register("33.28", "Contoh", RegionKind.REGENCY, zone, NOW);
  }

  private static Agenda agenda(String startsAt, String minutes, String... decisions) {
    return new Agenda(
        MeetingType.COORDINATION,
        " Rapat Koordinasi ",
        Instant.parse(startsAt),
        null,
        "Ruang Rapat",
        null,
        minutes,
        List.of(decisions));
  }

  private static Meeting held() {
    return Meeting.call(region("Asia/Jakarta"), agenda("2026-02-19T02:00:00Z", null), NOW);
  }

  @Test
  void theWeekdayFollowsFromTheLocalDay() {
    Agenda evening = agenda("2026-02-18T15:30:00Z", null);
    assertThat(Meeting.call(region("Asia/Jakarta"), evening, NOW).weekday())
        .isEqualTo(DayOfWeek.WEDNESDAY);
    assertThat(Meeting.call(region("Asia/Jayapura"), evening, NOW).weekday())
        .isEqualTo(DayOfWeek.THURSDAY);
  }

  @Test
  void nothingIsSaidOrDecidedBeforeItBegins() {
    Region region = region("Asia/Jakarta");
    String tomorrow = "2026-02-20T02:00:00Z";
    assertThat(Meeting.call(region, agenda(tomorrow, " "), NOW).agenda().minutes()).isNull();
    assertThatThrownBy(() -> Meeting.call(region, agenda(tomorrow, "Notulen"), NOW))
        .isInstanceOf(MeetingNotHeld.class);
    assertThatThrownBy(() -> Meeting.call(region, agenda(tomorrow, null, "Putusan"), NOW))
        .isInstanceOf(MeetingNotHeld.class);
    Meeting coming = Meeting.call(region, agenda(tomorrow, null), NOW);
    assertThatThrownBy(() -> coming.requireHeld(NOW)).isInstanceOf(MeetingNotHeld.class);
  }

  @Test
  void oneThatWasAttendedIsNotStillToCome() {
    Meeting meeting = held();
    Agenda later = agenda("2026-02-20T02:00:00Z", null);
    assertThatThrownBy(() -> meeting.revise(region("Asia/Jakarta"), later, true, NOW))
        .isInstanceOf(MeetingNotHeld.class);
    assertThat(meeting.heldOn()).isEqualTo(LocalDate.of(2026, 2, 19));
    assertThat(meeting.revise(region("Asia/Jakarta"), later, false, NOW)).isTrue();
    assertThat(meeting.heldOn()).isEqualTo(LocalDate.of(2026, 2, 20));
  }

  @Test
  void theSameAgendaChangesNothing() {
    Meeting meeting = held();
    assertThat(meeting.revise(region("Asia/Jakarta"), meeting.agenda(), true, NOW)).isFalse();
  }

  @Test
  void itDoesNotEndBeforeItBegins() {
    Agenda reversed =
        new Agenda(
            MeetingType.TECHNICAL, "Rapat", NOW, NOW.minusSeconds(1), "Ruang", null, null, null);
    assertThatThrownBy(() -> Meeting.call(region("Asia/Jakarta"), reversed, NOW))
        .isInstanceOf(MeetingPeriodReversed.class);
  }

  @Test
  void aFollowUpIsDueOnTheDayOfTheMeetingAtTheEarliest() {
    Meeting meeting = held();
    LocalDate day = LocalDate.of(2026, 2, 19);
    assertThat(FollowUp.ask(meeting, new FollowUp.Task("Bukti", UNIT, day), NOW).task().dueOn())
        .isEqualTo(day);
    assertThatThrownBy(
            () -> FollowUp.ask(meeting, new FollowUp.Task("Bukti", UNIT, day.minusDays(1)), NOW))
        .isInstanceOf(FollowUpDueTooEarly.class);
  }

  @Test
  void aFollowUpIsLateFromTheDayAfterUntilItIsDone() {
    LocalDate due = LocalDate.of(2026, 3, 5);
    FollowUp followUp = FollowUp.ask(held(), new FollowUp.Task("Bukti", UNIT, due), NOW);
    assertThat(followUp.overdue(due)).isFalse();
    assertThat(followUp.overdue(due.plusDays(1))).isTrue();
    followUp.complete(" Selesai ", ACTOR, NOW);
    assertThat(followUp.overdue(due.plusDays(1))).isFalse();
    assertThat(followUp.doneNote()).isEqualTo("Selesai");
    assertThat(followUp.doneBy()).isEqualTo("Siti Contoh");
  }

  @Test
  void whatIsDoneIsNeitherDoneAgainNorChanged() {
    Meeting meeting = held();
    FollowUp.Task task = new FollowUp.Task("Bukti", UNIT, LocalDate.of(2026, 3, 5));
    FollowUp followUp = FollowUp.ask(meeting, task, NOW);
    followUp.complete(null, ACTOR, NOW);
    assertThatThrownBy(() -> followUp.complete(null, ACTOR, NOW)).isInstanceOf(FollowUpDone.class);
    assertThatThrownBy(() -> followUp.revise(meeting, task, NOW)).isInstanceOf(FollowUpDone.class);
  }

  @Test
  void theAuditKeepsTheFingerprintOfMinutesAndNotTheirWords() {
    Meeting meeting =
        Meeting.call(
            region("Asia/Jakarta"), agenda("2026-02-19T02:00:00Z", "Disebut nama warga"), NOW);
    assertThat(meeting.facts().toString()).doesNotContain("warga");
    assertThat(meeting.facts().get("minutesSha256").toString()).hasSize(64);
  }
}
