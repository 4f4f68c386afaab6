package id.tanggap.monitoring.domain.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * What proves a class: an observation that anybody can open, or the exemption.
 *
 * @param kind POST, READ, UNREACHABLE or EXEMPTION
 * @param id the observation or exemption
 * @param at when it was observed, or its first day began
 * @param until end of a reading, null for a point in time
 * @param url address of the post, null when unknown
 */
public record Evidence(Kind kind, UUID id, Instant at, Instant until, String url) {

  /** What sort of proof it is. */
  public enum Kind {
    /** A public post. */
    POST,
    /** A complete reading. */
    READ,
    /** A failed check. */
    UNREACHABLE,
    /** An approved exemption. */
    EXEMPTION
  }
}
