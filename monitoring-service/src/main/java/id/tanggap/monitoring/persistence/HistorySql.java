package id.tanggap.monitoring.persistence;

import id.tanggap.monitoring.application.Roster.RosterAccount;
import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.Exemption;
import id.tanggap.monitoring.domain.activity.Sighting.FailedCheck;
import id.tanggap.monitoring.domain.activity.Sighting.Post;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One query for every account of a region with the few observations that can matter as of a date:
 * window scans over an index for posts and readings, and single index look-ups for the first and
 * the last. Its cost depends on the accounts and the window, not on the length of the history.
 *
 * <p>Of the checks that failed since the last reading the judge asks for the first, the last, the
 * time between them and whether there are three, once since the reading and once since the last
 * post: the first two of both runs and the last answer all of that, however many there are.
 *
 * <p>Many values travel as one text per account (microseconds, comma separated), because a row per
 * post would cost more than everything else.
 */
final class HistorySql {

  static final String QUERY =
      """
      with roster as (
        select a.id, t.unit_id, u.code as unit_code, u.path, u.type as unit_type,
               a.platform, a.handle, a.url, t.mandatory
        from account_tenure t
        join monitored_account a on a.id = t.account_id and a.region = :region
        join monitored_unit u on u.id = t.unit_id and u.region = :region
        where t.region = :region
          and (t.from_date is null or t.from_date <= :date)
          and (t.until_date is null or t.until_date > :date)
          and not a.removed
          and a.status in ('ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED', 'RETIRED')
          and (a.active_from is null or a.active_from <= :date)
          and (a.retired_on is null or a.retired_on >= :date)
          and (a.status <> 'RETIRED' or a.retired_on is not null)
          and not u.removed
          and (u.valid_from is null or u.valid_from <= :date)
          and (u.valid_to is null or u.valid_to >= :date)
      ),
      posts as (
        select account_id,
               string_agg(cast(floor(extract(epoch from at) * 1000000) as text), ',') as times
        from observation
        where region = :region and kind = 'POST' and at >= :windowStart and at < :end
        group by account_id
      ),
      readings as (
        select account_id,
               range_agg(tstzrange(greatest(at, :windowStart), least(until_at, :end))) as spans
        from observation
        where region = :region and kind = 'READ' and at >= :readingStart and at < :end
          and until_at > :windowStart
        group by account_id
      )
      select r.id, r.unit_id, r.unit_code, r.path, r.unit_type, r.platform, r.handle, r.url,
             r.mandatory, p.id as post_id, p.at as post_at, p.url as post_url,
             posts.times as window_posts, f.at as first_read_at,
             l.id as read_id, l.at as read_at, l.until_at as read_until,
             (select string_agg(
                cast(floor(extract(epoch from lower(s)) * 1000000) as text) || '-'
                || cast(floor(extract(epoch from upper(s)) * 1000000) as text), ',')
              from unnest(readings.spans) s) as window_readings,
             (select string_agg(
                cast(o.id as text) || '@' || cast(floor(extract(epoch from o.at) * 1000000) as text),
                ',')
              from (
                (select c.id, c.at from observation c
                 where c.region = :region and c.account_id = r.id and c.kind = 'UNREACHABLE'
                   and c.at > l.until_at and c.at < :end
                 order by c.at, c.id limit 2)
                union
                (select c.id, c.at from observation c
                 where c.region = :region and c.account_id = r.id and c.kind = 'UNREACHABLE'
                   and c.at > l.until_at and c.at > greatest(l.until_at, p.at) and c.at < :end
                 order by c.at, c.id limit 2)
                union
                (select c.id, c.at from observation c
                 where c.region = :region and c.account_id = r.id and c.kind = 'UNREACHABLE'
                   and c.at > l.until_at and c.at < :end
                 order by c.at desc, c.id desc limit 1)
              ) o) as failed_checks,
             e.id as exemption_id, e.from_date, e.until_date
      from roster r
      left join posts on posts.account_id = r.id
      left join readings on readings.account_id = r.id
      left join lateral (
        select o.id, o.at, o.url from observation o
        where o.region = :region and o.account_id = r.id and o.kind = 'POST' and o.at < :end
        order by o.at desc limit 1
      ) p on true
      left join lateral (
        select o.at from observation o
        where o.region = :region and o.account_id = r.id and o.kind = 'READ' and o.at < :end
        order by o.at limit 1
      ) f on true
      left join lateral (
        select o.at from observation o
        where o.region = :region and o.account_id = r.id and o.kind = 'READ' and o.at < :end
        order by o.at desc limit 1
      ) n on true
      left join lateral (
        select o.id, o.at, o.until_at from observation o
        where o.region = :region and o.account_id = r.id and o.kind = 'READ' and o.at < :end
          and o.at >= n.at - interval '31 days'
        order by o.until_at desc, o.id limit 1
      ) l on true
      left join lateral (
        select x.id, x.from_date, coalesce(x.ended_on, x.until_date) as until_date
        from exemption x
        where x.region = :region and x.account_id = r.id and x.from_date <= :date
          and coalesce(x.ended_on, x.until_date, :date) >= :date
        order by x.from_date, x.id limit 1
      ) e on true
      order by r.id
      """;

  private HistorySql() {}

  static Map<String, Object> params(AsOf asOf) {
    return Map.of(
        "date", asOf.date(),
        "windowStart", asOf.windowStart(),
        "readingStart", asOf.windowStart().minus(java.time.Duration.ofDays(31)),
        "end", asOf.end());
  }

  /** Columns of the query, in their order. */
  record Row(
      UUID id,
      UUID unitId,
      String unitCode,
      String path,
      String unitType,
      String platform,
      String handle,
      String url,
      boolean mandatory,
      UUID postId,
      Instant postAt,
      String postUrl,
      String windowPosts,
      Instant firstReadAt,
      UUID readId,
      Instant readAt,
      Instant readUntil,
      String windowReadings,
      String failedChecks,
      UUID exemptionId,
      LocalDate exemptFrom,
      LocalDate exemptUntil) {

    RosterAccount account() {
      return new RosterAccount(
          id, unitId, unitCode, path, unitType, platform, handle, url, mandatory, history());
    }

    private AccountHistory history() {
      List<Exemption> exemptions =
          exemptionId == null
              ? List.of()
              : List.of(new Exemption(exemptionId, exemptFrom, exemptUntil));
      return new AccountHistory(posts(), readings(), checks(), exemptions);
    }

    private List<Post> posts() {
      List<Post> posts = new ArrayList<>();
      for (String time : parts(windowPosts)) {
        posts.add(new Post(null, micros(time), null));
      }
      if (postId != null) {
        // last in the list: of two posts at the same time the one with its proof must stand
        posts.removeIf(post -> post.at().equals(postAt));
        posts.add(new Post(postId, postAt, postUrl));
      }
      return posts;
    }

    private List<Reading> readings() {
      List<Reading> readings = new ArrayList<>();
      if (readId == null) {
        return readings;
      }
      readings.add(new Reading(readId, readAt, readUntil));
      if (firstReadAt.isBefore(readAt)) {
        // only where reading began matters of the first one
        readings.add(new Reading(null, firstReadAt, firstReadAt));
      }
      for (String span : parts(windowReadings)) {
        int dash = span.indexOf('-', 1);
        readings.add(
            new Reading(null, micros(span.substring(0, dash)), micros(span.substring(dash + 1))));
      }
      return readings;
    }

    private List<FailedCheck> checks() {
      List<FailedCheck> checks = new ArrayList<>();
      for (String check : parts(failedChecks)) {
        int at = check.indexOf('@');
        checks.add(
            new FailedCheck(
                UUID.fromString(check.substring(0, at)), micros(check.substring(at + 1))));
      }
      return checks;
    }

    private static String[] parts(String text) {
      return text == null || text.isEmpty() ? new String[0] : text.split(",");
    }

    private static Instant micros(String text) {
      return Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
    }
  }
}
