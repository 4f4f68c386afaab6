package id.tanggap.complaint.domain.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many days what is kept. */
@Embeddable
public class RetentionTerms {

  /** A region that has no policy of its own lives by these. */
  public static final RetentionTerms SHIPPED =
      new RetentionTerms(30, 90, 180, 730, 1_825, 1_825, 1_825);

  @Column(name = "raw_days")
  private int rawDays;

  @Column(name = "rejected_days")
  private int rejectedDays;

  @Column(name = "message_days")
  private int messageDays;

  @Column(name = "identity_days")
  private int identityDays;

  @Column(name = "text_days")
  private int textDays;

  @Column(name = "whistleblowing_days")
  private int whistleblowingDays;

  @Column(name = "audit_days")
  private int auditDays;

  RetentionTerms() {}

  /**
   * Terms that hold together.
   *
   * @throws RetentionTermsUnfit when the words of a case would go before the person in them, or the
   *     history before the case that it tells of
   */
  public RetentionTerms(
      int rawDays,
      int rejectedDays,
      int messageDays,
      int identityDays,
      int textDays,
      int whistleblowingDays,
      int auditDays) {
    if (identityDays > textDays || textDays > auditDays) {
      throw new RetentionTermsUnfit();
    }
    this.rawDays = rawDays;
    this.rejectedDays = rejectedDays;
    this.messageDays = messageDays;
    this.identityDays = identityDays;
    this.textDays = textDays;
    this.whistleblowingDays = whistleblowingDays;
    this.auditDays = auditDays;
  }

  public int rawDays() {
    return rawDays;
  }

  public int rejectedDays() {
    return rejectedDays;
  }

  public int messageDays() {
    return messageDays;
  }

  public int identityDays() {
    return identityDays;
  }

  public int textDays() {
    return textDays;
  }

  public int whistleblowingDays() {
    return whistleblowingDays;
  }

  public int auditDays() {
    return auditDays;
  }
}
