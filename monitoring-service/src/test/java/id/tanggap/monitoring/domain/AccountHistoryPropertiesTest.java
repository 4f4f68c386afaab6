package id.tanggap.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.CadenceRule;
import id.tanggap.monitoring.domain.activity.Sighting.FailedCheck;
import id.tanggap.monitoring.domain.activity.Sighting.Post;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import id.tanggap.monitoring.domain.activity.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountHistoryPropertiesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final AsOf AS_OF =
      AsOf.of(LocalDate.of(2024, 2, 19), ZONE, Instant.parse("2024-06-01T00:00:00Z"));
  private static final long END = AS_OF.end().getEpochSecond();
  private static final int DAY = 86_400;

  @Property(tries = 500)
  void theOrderOfTheObservationsDoesNotMatter(
      @ForAll("histories") AccountHistory history,
      @ForAll("rules") CadenceRule rule,
      @ForAll Random random) {
    AccountHistory shuffled =
        new AccountHistory(
            shuffle(history.posts(), random),
            shuffle(history.readings(), random),
            shuffle(history.failedChecks(), random),
            history.exemptions());

    Verdict one = history.judge(AS_OF, rule);
    Verdict other = shuffled.judge(AS_OF, rule);
    assertThat(other.activityClass()).isEqualTo(one.activityClass());
    assertThat(other.since()).isEqualTo(one.since());
    assertThat(other.lastPostAt()).isEqualTo(one.lastPostAt());
    assertThat(other.countedPosts()).isEqualTo(one.countedPosts());
    assertThat(other.coverage()).isEqualTo(one.coverage());
  }

  @Property(tries = 1000)
  void onePostMoreNeverWorsensTheClass(
      @ForAll("histories") AccountHistory history,
      @ForAll("posts") Post post,
      @ForAll("rules") CadenceRule rule) {
    List<Post> more = new ArrayList<>(history.posts());
    more.add(post);

    Verdict before = history.judge(AS_OF, rule);
    Verdict after =
        new AccountHistory(more, history.readings(), history.failedChecks(), history.exemptions())
            .judge(AS_OF, rule);

    assertThat(after.activityClass()).isGreaterThanOrEqualTo(before.activityClass());
    assertThat(after.countedPosts()).isGreaterThanOrEqualTo(before.countedPosts());
  }

  @Property(tries = 500)
  void observationsAfterTheDateChangeNothing(
      @ForAll("histories") AccountHistory history, @ForAll("rules") CadenceRule rule) {
    List<Post> posts = new ArrayList<>(history.posts());
    posts.add(new Post(UUID.randomUUID(), AS_OF.end(), null));
    List<Reading> readings = new ArrayList<>(history.readings());
    readings.add(new Reading(UUID.randomUUID(), AS_OF.end(), AS_OF.end().plusSeconds(DAY)));
    List<FailedCheck> checks = new ArrayList<>(history.failedChecks());
    checks.add(new FailedCheck(UUID.randomUUID(), AS_OF.end().plusSeconds(1)));

    assertThat(new AccountHistory(posts, readings, checks, List.of()).judge(AS_OF, rule))
        .isEqualTo(history.judge(AS_OF, rule));
  }

  @Property(tries = 500)
  void readingMoreNeverMakesAnAccountUnknown(
      @ForAll("histories") AccountHistory history, @ForAll("rules") CadenceRule rule) {
    List<Reading> more = new ArrayList<>(history.readings());
    more.add(new Reading(UUID.randomUUID(), AS_OF.windowStart(), AS_OF.end()));
    AccountHistory read =
        new AccountHistory(history.posts(), more, history.failedChecks(), List.of());

    assertThat(read.judge(AS_OF, rule).coverage()).isEqualByComparingTo("1");
    assertThat(read.judge(AS_OF, rule).activityClass())
        .isGreaterThan(id.tanggap.monitoring.domain.activity.ActivityClass.UNREACHABLE);
  }

  @Provide
  Arbitrary<CadenceRule> rules() {
    return Arbitraries.of(Cadences.V1.rules());
  }

  @Provide
  Arbitrary<Post> posts() {
    return Arbitraries.longs()
        .between(END - 400L * DAY, END + 5L * DAY)
        .map(at -> new Post(UUID.randomUUID(), Instant.ofEpochSecond(at), null));
  }

  @Provide
  Arbitrary<AccountHistory> histories() {
    Arbitrary<Post> recent =
        Arbitraries.longs()
            .between(END - 30L * DAY, END)
            .map(at -> new Post(UUID.randomUUID(), Instant.ofEpochSecond(at), null));
    Arbitrary<Reading> readings =
        Combinators.combine(
                Arbitraries.longs().between(END - 60L * DAY, END),
                Arbitraries.longs().between(60, 31L * DAY))
            .as(
                (from, length) ->
                    new Reading(
                        UUID.randomUUID(),
                        Instant.ofEpochSecond(from),
                        Instant.ofEpochSecond(from + length)));
    Arbitrary<FailedCheck> checks =
        Arbitraries.longs()
            .between(END - 40L * DAY, END)
            .map(at -> new FailedCheck(UUID.randomUUID(), Instant.ofEpochSecond(at)));
    return Combinators.combine(
            Arbitraries.oneOf(posts(), recent).list().ofMaxSize(20),
            readings.list().ofMaxSize(4),
            checks.list().ofMaxSize(6))
        .as((p, r, c) -> new AccountHistory(p, r, c, List.of()));
  }

  private static <T> List<T> shuffle(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
