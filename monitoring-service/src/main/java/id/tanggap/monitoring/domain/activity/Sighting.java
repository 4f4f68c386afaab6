package id.tanggap.monitoring.domain.activity;

import java.time.Instant;
import java.util.UUID;

/** One thing that was observed about an account. */
public sealed interface Sighting {

  /** When it was true, or began to be. */
  Instant at();

  /**
   * A public post.
   *
   * @param id the observation, null for a post that only counts for the cadence
   * @param at when it was published
   * @param url its address, null when unknown
   */
  record Post(UUID id, Instant at, String url) implements Sighting {}

  /**
   * The account was read completely and successfully from {@code at} to {@code until}.
   *
   * @param id the observation, null for several that were merged into one stretch
   */
  record Reading(UUID id, Instant at, Instant until) implements Sighting {}

  /** A check found the account deleted, private, suspended, or the site down. */
  record FailedCheck(UUID id, Instant at) implements Sighting {}
}
