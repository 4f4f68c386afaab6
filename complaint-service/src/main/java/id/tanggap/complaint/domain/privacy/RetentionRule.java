package id.tanggap.complaint.domain.privacy;

import java.time.Duration;
import java.time.Instant;

/** What goes when its days are over. Counted from the end of the case, or from the arrival. */
public enum RetentionRule {
  /** What providers delivered, as it was on the wire. */
  RAW_DELIVERIES,
  /** All words and people of rejected reports. */
  REJECTED_CASES,
  /** Words and authors of messages of which no case was made; the messages are still counted. */
  UNLINKED_MESSAGES,
  /** Who reported; a random key takes the place. */
  CASE_IDENTITY,
  /** What was reported. */
  CASE_TEXT,
  /** Both, of reports about wrongdoing, which nothing touches earlier. */
  WHISTLEBLOWING,
  /** Who asked about the own data, counted from the answer. */
  SUBJECT_REQUESTS,
  /** Who did what: the people in the history, in the looks behind the mask, in access lists. */
  AUDIT_TRAIL;

  /** Before this instant something must have ended to be due. */
  public Instant dueBefore(RetentionTerms terms, Instant asOf) {
    int days =
        switch (this) {
          case RAW_DELIVERIES -> terms.rawDays();
          case REJECTED_CASES -> terms.rejectedDays();
          case UNLINKED_MESSAGES -> terms.messageDays();
          case CASE_IDENTITY, SUBJECT_REQUESTS -> terms.identityDays();
          case CASE_TEXT -> terms.textDays();
          case WHISTLEBLOWING -> terms.whistleblowingDays();
          case AUDIT_TRAIL -> terms.auditDays();
        };
    return asOf.minus(Duration.ofDays(days));
  }
}
