package id.tanggap.calendar.domain.content;

/** How public the information is under the law on public information (UU 14/2008). */
public enum InformationClass {
  /** Must be published regularly. */
  PERIODIC,
  /** Must be published at once (a threat to life or public order). */
  IMMEDIATE,
  /** Available to anyone who asks. */
  ANYTIME,
  /** Exempt from disclosure: may be drafted and discussed, never scheduled. */
  EXEMPT
}
