package id.tanggap.monitoring.domain.activity;

import id.tanggap.monitoring.domain.activity.Evidence.Kind;
import id.tanggap.monitoring.domain.activity.Sighting.FailedCheck;
import id.tanggap.monitoring.domain.activity.Sighting.Post;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was observed about one account, in any order. Judges it as of a date by the first class of
 * {@link ActivityClass} that applies, without a clock, a database or a memory of earlier verdicts:
 * the same observations always give the same verdict.
 *
 * <p>Only some observations can matter as of a date: the last post and those of the window, the
 * first and the last reading and those of the window, and of the checks that failed after the last
 * reading, and of those that also failed after the last post, the first two and the last. Leaving
 * out the others changes nothing, which is what lets the store hand over a few rows instead of
 * years.
 */
public record AccountHistory(
    List<Post> posts,
    List<Reading> readings,
    List<FailedCheck> failedChecks,
    List<Exemption> exemptions) {

  /** Posts within this time of the first of them count as one. */
  static final Duration DUMP = Duration.ofMinutes(10);

  /** So many failed checks ... */
  static final int CONFIRMING_CHECKS = 3;

  /** ... over at least this time confirm that an account is gone. */
  static final Duration CONFIRMING_TIME = Duration.ofHours(24);

  /** Copies the lists. */
  public AccountHistory {
    posts = List.copyOf(posts);
    readings = List.copyOf(readings);
    failedChecks = List.copyOf(failedChecks);
    exemptions = List.copyOf(exemptions);
  }

  /** An account about which nothing is known. */
  public static AccountHistory empty() {
    return new AccountHistory(List.of(), List.of(), List.of(), List.of());
  }

  /** The verdict as of a date by the rule of its platform. */
  public Verdict judge(AsOf asOf, CadenceRule rule) {
    return new Judgement(this, asOf, rule).verdict();
  }

  /** One evaluation: the observations that had happened, digested once. */
  private static final class Judgement {
    private final AsOf asOf;
    private final CadenceRule rule;
    private final List<Exemption> exemptions;
    private final Post lastPost;
    private final List<Instant> windowPosts;
    private final int countedPosts;
    private final Reading firstReading;
    private final Reading lastReading;
    private final List<FailedCheck> failedSinceRead;
    private final List<FailedCheck> failedRun;
    private final Coverage coverage;

    Judgement(AccountHistory history, AsOf asOf, CadenceRule rule) {
      this.asOf = asOf;
      this.rule = rule;
      this.exemptions = history.exemptions();
      List<Post> posts = known(history.posts());
      List<Reading> readings = known(history.readings());
      lastPost = last(posts, Comparator.comparing(Post::at));
      windowPosts =
          posts.stream()
              .map(Post::at)
              .filter(at -> !at.isBefore(asOf.windowStart()))
              .sorted()
              .toList();
      countedPosts = countWithoutDumps(windowPosts);
      firstReading = last(readings, Comparator.comparing(Reading::at).reversed());
      lastReading = last(readings, Comparator.comparing(Reading::until));
      failedSinceRead =
          known(history.failedChecks()).stream()
              .filter(check -> lastReading != null && check.at().isAfter(lastReading.until()))
              .sorted(Comparator.comparing(FailedCheck::at))
              .toList();
      failedRun =
          failedSinceRead.stream()
              .filter(check -> lastPost == null || check.at().isAfter(lastPost.at()))
              .toList();
      coverage = Coverage.of(stretches(readings), asOf);
    }

    Verdict verdict() {
      for (Exemption exemption : exemptions) {
        if (exemption.covers(asOf.date())) {
          return exempt(exemption);
        }
      }
      if (firstReading == null) {
        return verdict(ActivityClass.UNKNOWN, Reason.NEVER_READ, null, List.of());
      }
      if (!coverage.sufficient()) {
        LocalDate since =
            lastReading.until().isBefore(asOf.end())
                ? asOf.localDate(lastReading.until())
                : asOf.windowFirstDay();
        return verdict(
            ActivityClass.UNKNOWN, Reason.COVERAGE_TOO_LOW, since, evidence(lastReading));
      }
      if (confirms(failedRun)) {
        return verdict(
            ActivityClass.UNREACHABLE,
            Reason.CHECKS_FAILED,
            asOf.localDate(failedRun.get(0).at()),
            List.of(evidence(failedRun.get(0)), evidence(failedRun.get(failedRun.size() - 1))));
      }
      if (lastPost == null) {
        return verdict(
            ActivityClass.NEVER_POSTED,
            Reason.NO_POST_SEEN,
            asOf.localDate(firstReading.at()),
            evidence(lastReading));
      }
      return byCadence(asOf.daysSince(lastPost.at()));
    }

    private Verdict byCadence(int elapsed) {
      if (elapsed > rule.dormantAfterDays()) {
        return silent(ActivityClass.DORMANT, rule.dormantAfterDays());
      }
      if (elapsed > rule.inactiveAfterDays()) {
        return silent(ActivityClass.INACTIVE, rule.inactiveAfterDays());
      }
      if (elapsed > rule.slowingAfterDays()) {
        return silent(ActivityClass.SLOWING, rule.slowingAfterDays());
      }
      if (rule.belowCadence(countedPosts)) {
        return verdict(
            ActivityClass.SLOWING,
            Reason.CADENCE_BELOW_HALF,
            asOf.windowFirstDay(),
            evidence(lastPost));
      }
      return verdict(
          ActivityClass.ACTIVE, Reason.POSTING_ON_TARGET, seriesStart(), evidence(lastPost));
    }

    private Verdict silent(ActivityClass activityClass, int limit) {
      LocalDate since = asOf.localDate(lastPost.at()).plusDays(limit + 1L);
      return verdict(activityClass, Reason.NO_POST_FOR_DAYS, since, evidence(lastPost));
    }

    private Verdict exempt(Exemption exemption) {
      Instant from = exemption.from().atStartOfDay(asOf.zone()).toInstant();
      Evidence evidence = new Evidence(Kind.EXEMPTION, exemption.id(), from, null, null);
      return verdict(
          ActivityClass.EXEMPT, Reason.EXEMPTION_APPROVED, exemption.from(), List.of(evidence));
    }

    private Verdict verdict(
        ActivityClass activityClass, Reason reason, LocalDate since, List<Evidence> evidence) {
      return new Verdict(
          activityClass,
          reason,
          since,
          lastPost == null ? null : lastPost.at(),
          lastPost == null ? null : asOf.daysSince(lastPost.at()),
          countedPosts,
          coverage.share(),
          evidence);
    }

    /** Walks back from the last post while no gap is longer than the platform tolerates. */
    private LocalDate seriesStart() {
      LocalDate start = asOf.localDate(lastPost.at());
      for (int i = windowPosts.size() - 1; i >= 0; i--) {
        LocalDate earlier = asOf.localDate(windowPosts.get(i));
        if (earlier.plusDays(rule.slowingAfterDays()).isBefore(start)) {
          break;
        }
        start = earlier;
      }
      return start;
    }

    /**
     * To have found an account gone, and confirmed it, is knowledge and not a gap. A post that
     * refutes the checks later does not take that knowledge back, so that a post never lowers a
     * class.
     */
    private List<Coverage.Stretch> stretches(List<Reading> readings) {
      List<Coverage.Stretch> stretches = new ArrayList<>();
      readings.forEach(r -> stretches.add(new Coverage.Stretch(r.at(), r.until())));
      if (confirms(failedSinceRead)) {
        stretches.add(
            new Coverage.Stretch(
                failedSinceRead.get(0).at(), failedSinceRead.get(failedSinceRead.size() - 1).at()));
      }
      return stretches;
    }

    private static boolean confirms(List<FailedCheck> run) {
      return run.size() >= CONFIRMING_CHECKS
          && Duration.between(run.get(0).at(), run.get(run.size() - 1).at())
                  .compareTo(CONFIRMING_TIME)
              >= 0;
    }

    private <T extends Sighting> List<T> known(List<T> sightings) {
      return sightings.stream().filter(sighting -> sighting.at().isBefore(asOf.end())).toList();
    }

    private static <T> T last(List<T> sightings, Comparator<T> order) {
      return sightings.stream().max(order).orElse(null);
    }

    /**
     * The least number of ten-minute spans that hold all posts: five posts within ten minutes count
     * as one, and one more post can never lower the number.
     */
    private static int countWithoutDumps(List<Instant> sorted) {
      int counted = 0;
      Instant spanEnd = Instant.MIN;
      for (Instant at : sorted) {
        if (at.isAfter(spanEnd)) {
          counted++;
          spanEnd = at.plus(DUMP);
        }
      }
      return counted;
    }

    private static List<Evidence> evidence(Post post) {
      return List.of(new Evidence(Kind.POST, post.id(), post.at(), null, post.url()));
    }

    private static List<Evidence> evidence(Reading reading) {
      return List.of(new Evidence(Kind.READ, reading.id(), reading.at(), reading.until(), null));
    }

    private static Evidence evidence(FailedCheck check) {
      return new Evidence(Kind.UNREACHABLE, check.id(), check.at(), null, null);
    }
  }
}
