package id.tanggap.monitoring.domain;

import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.Exemption;
import id.tanggap.monitoring.domain.activity.Sighting.FailedCheck;
import id.tanggap.monitoring.domain.activity.Sighting.Post;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers what was observed about an account. */
final class HistoryBuilder {

  private final ZoneId zone;
  private final List<Post> posts = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<FailedCheck> checks = new ArrayList<>();
  private final List<Exemption> exemptions = new ArrayList<>();

  HistoryBuilder(ZoneId zone) {
    this.zone = zone;
  }

  HistoryBuilder post(Instant at) {
    posts.add(new Post(UUID.randomUUID(), at, null));
    return this;
  }

  HistoryBuilder postDaysAgo(LocalDate date, int days) {
    return post(date.minusDays(days).atTime(9, 0).atZone(zone).toInstant());
  }

  HistoryBuilder read(Instant from, Instant until) {
    readings.add(new Reading(UUID.randomUUID(), from, until));
    return this;
  }

  HistoryBuilder readFully(AsOf asOf) {
    return read(asOf.windowStart(), asOf.end());
  }

  HistoryBuilder unreachable(Instant at) {
    checks.add(new FailedCheck(UUID.randomUUID(), at));
    return this;
  }

  HistoryBuilder exempt(Exemption exemption) {
    exemptions.add(exemption);
    return this;
  }

  AccountHistory build() {
    return new AccountHistory(posts, readings, checks, exemptions);
  }
}
