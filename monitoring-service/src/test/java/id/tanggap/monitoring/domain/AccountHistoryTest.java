package id.tanggap.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.AsOfInFuture;
import id.tanggap.monitoring.domain.activity.CadenceRule;
import id.tanggap.monitoring.domain.activity.Exemption;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import id.tanggap.monitoring.domain.activity.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountHistoryTest {

  private static final LocalDate DATE = LocalDate.of(2024, 2, 19);
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final AsOf AS_OF = AsOf.of(DATE, ZONE, Instant.parse("2025-01-01T00:00:00Z"));

  private final HistoryBuilder history = new HistoryBuilder(ZONE);

  @ParameterizedTest(name = "{0}: {1} days after the last post it is {2}")
  @CsvSource({
    "INSTAGRAM, 7, SLOWING", // time still allows ACTIVE, but one post is less than half of 12
    "INSTAGRAM, 8, SLOWING",
    "INSTAGRAM, 30, SLOWING",
    "INSTAGRAM, 31, INACTIVE",
    "INSTAGRAM, 180, INACTIVE",
    "INSTAGRAM, 181, DORMANT",
    "FACEBOOK, 31, INACTIVE",
    "X, 7, ACTIVE",
    "X, 8, SLOWING",
    "X, 30, SLOWING",
    "X, 31, INACTIVE",
    "X, 180, INACTIVE",
    "X, 181, DORMANT",
    "THREADS, 7, ACTIVE",
    "THREADS, 8, SLOWING",
    "TIKTOK, 14, ACTIVE",
    "TIKTOK, 15, SLOWING",
    "TIKTOK, 45, SLOWING",
    "TIKTOK, 46, INACTIVE",
    "TIKTOK, 180, INACTIVE",
    "TIKTOK, 181, DORMANT",
    "YOUTUBE, 30, ACTIVE",
    "YOUTUBE, 31, SLOWING",
    "YOUTUBE, 90, SLOWING",
    "YOUTUBE, 91, INACTIVE",
    "YOUTUBE, 365, INACTIVE",
    "YOUTUBE, 366, DORMANT",
    "WHATSAPP_CHANNEL, 10, ACTIVE",
    "WHATSAPP_CHANNEL, 11, SLOWING",
    "WHATSAPP_CHANNEL, 30, SLOWING",
    "WHATSAPP_CHANNEL, 31, INACTIVE",
    "TELEGRAM, 180, INACTIVE",
    "TELEGRAM, 181, DORMANT",
    "WEBSITE, 14, ACTIVE",
    "WEBSITE, 15, SLOWING",
    "WEBSITE, 30, SLOWING",
    "WEBSITE, 31, INACTIVE",
    "WEBSITE, 180, INACTIVE",
    "WEBSITE, 181, DORMANT"
  })
  void flipsWhenMoreDaysHavePassedThanTheThreshold(
      String platform, int days, ActivityClass expected) {
    history.readFully(AS_OF).postDaysAgo(DATE, days);

    Verdict verdict = history.build().judge(AS_OF, Cadences.V1.ruleFor(platform, "AGENCY"));

    assertThat(verdict.activityClass()).isEqualTo(expected);
    assertThat(verdict.ageDays()).isEqualTo(days);
  }

  @ParameterizedTest(name = "website of a {0}: {1} days after the last post it is {2}")
  @CsvSource({
    "HEALTH_CENTRE, 45, ACTIVE",
    "HEALTH_CENTRE, 46, SLOWING",
    "URBAN_VILLAGE, 90, SLOWING",
    "URBAN_VILLAGE, 91, INACTIVE",
    "URBAN_VILLAGE, 365, INACTIVE",
    "VILLAGE, 366, DORMANT",
    "AGENCY, 45, INACTIVE"
  })
  void givesProfileSitesOfSmallUnitsMoreTime(String unitType, int days, ActivityClass expected) {
    history.readFully(AS_OF).postDaysAgo(DATE, days);

    assertThat(judge("WEBSITE", unitType).activityClass()).isEqualTo(expected);
  }

  @Test
  void judgesAnUnknownPlatformByTheRowForAnyPlatform() {
    history.readFully(AS_OF).postDaysAgo(DATE, 15);

    assertThat(judge("SNACKVIDEO", "AGENCY").activityClass()).isEqualTo(ActivityClass.SLOWING);
  }

  @Test
  void countsWholeCalendarDaysInTheZoneOfTheRegion() {
    // 23:30 in Tegal on the 11th is still the 11th, although it is the same day in UTC as 10:30
    history.readFully(AS_OF).post(Instant.parse("2024-02-11T16:30:00Z"));
    assertThat(judge("X", "AGENCY").ageDays()).isEqualTo(8);

    // half an hour past midnight in Tegal is the 12th, while UTC says the 11th
    HistoryBuilder later = new HistoryBuilder(ZONE).readFully(AS_OF);
    later.post(Instant.parse("2024-02-11T17:30:00Z"));
    assertThat(later.build().judge(AS_OF, Cadences.V1.ruleFor("X", "AGENCY")).ageDays())
        .isEqualTo(7);
  }

  @Test
  void callsTheWebsiteLastChangedIn2018DormantWithItsAge() {
    AsOf date = AsOf.of(LocalDate.of(2022, 7, 28), ZONE, Instant.parse("2025-01-01T00:00:00Z"));
    history.readFully(date).post(Instant.parse("2018-11-05T03:00:00Z"));

    Verdict verdict = history.build().judge(date, Cadences.V1.ruleFor("WEBSITE", "AGENCY"));

    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.DORMANT);
    assertThat(verdict.ageDays()).isEqualTo(1_361);
    assertThat(verdict.since()).isEqualTo(LocalDate.of(2019, 5, 5));
    assertThat(verdict.reason()).isEqualTo(Reason.NO_POST_FOR_DAYS);
    assertThat(verdict.evidence()).singleElement().satisfies(e -> assertThat(e.id()).isNotNull());
  }

  @Test
  void isNotActiveWithLessThanHalfOfThe28DayTarget() {
    history.readFully(AS_OF);
    IntStream.range(0, 5).forEach(i -> history.postDaysAgo(DATE, i * 5));
    Verdict five = judge("INSTAGRAM", "AGENCY");
    assertThat(five.countedPosts()).isEqualTo(5);
    assertThat(five.activityClass()).isEqualTo(ActivityClass.SLOWING);
    assertThat(five.reason()).isEqualTo(Reason.CADENCE_BELOW_HALF);

    history.postDaysAgo(DATE, 27);
    Verdict six = judge("INSTAGRAM", "AGENCY");
    assertThat(six.countedPosts()).isEqualTo(6);
    assertThat(six.activityClass()).isEqualTo(ActivityClass.ACTIVE);
  }

  @Test
  void doesNotCountPostsBeforeTheWindow() {
    history.readFully(AS_OF).postDaysAgo(DATE, 0).postDaysAgo(DATE, 28);

    assertThat(judge("X", "AGENCY").countedPosts()).isEqualTo(1);
  }

  @Test
  void countsFivePostsWithinTenMinutesAsOne() {
    history.readFully(AS_OF);
    Instant noon = Instant.parse("2024-02-18T05:00:00Z");
    IntStream.range(0, 5).forEach(i -> history.post(noon.plusSeconds(150L * i)));
    assertThat(judge("X", "AGENCY").countedPosts()).isEqualTo(1);

    history.post(noon.plusSeconds(601));
    assertThat(judge("X", "AGENCY").countedPosts()).isEqualTo(2);
  }

  @Test
  void saysNothingAboutWhatWasNeverRead() {
    history.postDaysAgo(DATE, 1);

    Verdict verdict = judge("X", "AGENCY");

    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.UNKNOWN);
    assertThat(verdict.reason()).isEqualTo(Reason.NEVER_READ);
    assertThat(verdict.since()).isNull();
    assertThat(verdict.coverage()).isEqualByComparingTo("0");
  }

  @Test
  void isUnknownBelow80PercentCoverageAndNotInactive() {
    Instant start = AS_OF.windowStart();
    long window = AS_OF.end().getEpochSecond() - start.getEpochSecond();
    Instant exactly = start.plusSeconds(window * 80 / 100 + 1);
    history.postDaysAgo(DATE, 100);

    history.read(start, exactly.minusSeconds(60));
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.UNKNOWN);
    assertThat(judge("X", "AGENCY").reason()).isEqualTo(Reason.COVERAGE_TOO_LOW);

    history.read(start, exactly);
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.INACTIVE);
  }

  @Test
  void countsOverlappingReadingsOnce() {
    Instant start = AS_OF.windowStart();
    history.read(start, start.plusSeconds(14 * 86_400));
    history.read(start.plusSeconds(86_400), start.plusSeconds(14 * 86_400));
    history.postDaysAgo(DATE, 1);

    assertThat(judge("X", "AGENCY").coverage()).isEqualByComparingTo(new BigDecimal("0.5"));
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.UNKNOWN);
  }

  @Test
  void toleratesReadingsThatEndWithTheBeginningOfTheDate() {
    history.read(AS_OF.windowStart(), DATE.atStartOfDay(ZONE).toInstant()).postDaysAgo(DATE, 1);

    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.ACTIVE);
  }

  @Test
  void ignoresWhatHappenedAfterTheDate() {
    history
        .readFully(AS_OF)
        .postDaysAgo(DATE, 40)
        .post(AS_OF.end())
        .post(AS_OF.end().plusSeconds(9));

    assertThat(judge("X", "AGENCY").ageDays()).isEqualTo(40);
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.INACTIVE);
  }

  @Test
  void hasNeverPostedWhenReadingsShowNothing() {
    history.readFully(AS_OF);

    Verdict verdict = judge("X", "AGENCY");

    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.NEVER_POSTED);
    assertThat(verdict.ageDays()).isNull();
    assertThat(verdict.evidence()).hasSize(1);
  }

  @Test
  void isUnreachableAfterThreeFailedChecksOver24Hours() {
    Instant gone = AS_OF.end().minusSeconds(3 * 86_400);
    history.read(AS_OF.windowStart(), gone).postDaysAgo(DATE, 5);
    history.unreachable(gone.plusSeconds(60)).unreachable(gone.plusSeconds(43_200));
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.ACTIVE);

    history.unreachable(gone.plusSeconds(60 + 86_399));
    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.ACTIVE);

    history.unreachable(gone.plusSeconds(60 + 86_400));
    Verdict verdict = judge("X", "AGENCY");
    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.UNREACHABLE);
    assertThat(verdict.evidence()).hasSize(2);
  }

  @Test
  void staysUnreachableWhileItsAbsenceIsConfirmedForWeeks() {
    Instant gone = AS_OF.windowStart().minusSeconds(86_400);
    history.read(gone.minusSeconds(86_400), gone).postDaysAgo(DATE, 40);
    for (int day = 0; day < 29; day++) {
      history.unreachable(gone.plusSeconds(1 + day * 86_400L));
    }

    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.UNREACHABLE);
  }

  @Test
  void isReachableAgainAfterASuccessfulReading() {
    Instant gone = AS_OF.end().minusSeconds(4 * 86_400);
    history.readFully(AS_OF).postDaysAgo(DATE, 5);
    history.unreachable(gone).unreachable(gone.plusSeconds(50_000));
    history.unreachable(gone.plusSeconds(100_000));

    assertThat(judge("X", "AGENCY").activityClass()).isEqualTo(ActivityClass.ACTIVE);
  }

  @Test
  void putsAnExemptionBeforeEverythingElse() {
    UUID id = UUID.randomUUID();
    history.exempt(new Exemption(id, DATE, DATE));
    Verdict verdict = judge("X", "AGENCY");
    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.EXEMPT);
    assertThat(verdict.evidence()).singleElement().satisfies(e -> assertThat(e.id()).isEqualTo(id));

    AsOf dayAfter = AsOf.of(DATE.plusDays(1), ZONE, Instant.parse("2025-01-01T00:00:00Z"));
    CadenceRule rule = Cadences.V1.ruleFor("X", "AGENCY");
    assertThat(history.build().judge(dayAfter, rule).activityClass())
        .isEqualTo(ActivityClass.UNKNOWN);
  }

  @Test
  void countsOnlyUntilNowWhileTheDateLasts() {
    Instant now = Instant.parse("2024-02-19T05:00:00Z");
    AsOf today = AsOf.of(DATE, ZONE, now);

    assertThat(today.end()).isEqualTo(now);
    Reading whole = new Reading(UUID.randomUUID(), today.windowStart(), AS_OF.end());
    Verdict verdict =
        new AccountHistory(List.of(), List.of(whole), List.of(), List.of())
            .judge(today, Cadences.V1.ruleFor("X", "AGENCY"));
    assertThat(verdict.coverage()).isEqualByComparingTo("1");
  }

  @Test
  void refusesADateThatHasNotBegunInTheRegion() {
    Instant now = Instant.parse("2024-02-18T16:59:59Z");

    assertThatThrownBy(() -> AsOf.of(DATE, ZONE, now)).isInstanceOf(AsOfInFuture.class);
    assertThat(AsOf.of(DATE, ZONE, now.plusSeconds(1)).date()).isEqualTo(DATE);
  }

  private Verdict judge(String platform, String unitType) {
    return history.build().judge(AS_OF, Cadences.V1.ruleFor(platform, unitType));
  }
}
