package id.tanggap.complaint.application.limits;

import java.time.Duration;

/** How much of the public door one caller may use, so that nobody tries codes one after another. */
public interface PublicAllowance {

  /** What somebody wants to do. */
  enum Act {
    /** Look a code up. */
    TRACK,
    /** Say something: file, rate, object. */
    SPEAK
  }

  /**
   * An answer to the wish.
   *
   * @param limit what the scarcest of the limits allows in its window
   * @param remaining what is left of it
   * @param window length of the window
   * @param pause how long until one more is allowed; zero when granted
   */
  record Grant(boolean granted, long limit, long remaining, Duration window, Duration pause) {}

  /**
   * Takes one from the allowances of the address, of its network and of the code.
   *
   * @param code the tracking code as typed; null when there is none
   */
  Grant take(Act act, String address, String code);
}
