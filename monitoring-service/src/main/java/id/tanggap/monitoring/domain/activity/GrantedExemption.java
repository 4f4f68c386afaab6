package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Silence of an account that was approved for a reason and by a letter (disaster, mourning ...).
 */
@Entity
@Table(name = "exemption")
public class GrantedExemption implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "from_date")
  private LocalDate from;

  @Column(name = "until_date")
  private LocalDate until;

  private String reason;

  @Column(name = "letter_number")
  private String letterNumber;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  /** For the persistence provider. */
  protected GrantedExemption() {}

  /**
   * Approves silence from the first to the last day, both included.
   *
   * @param until last day, null when open ended
   * @throws ExemptionEndsBeforeItBegins when the last day lies before the first
   */
  public static GrantedExemption grant(
      String region,
      UUID accountId,
      LocalDate from,
      LocalDate until,
      String reason,
      String letterNumber,
      String approvedBy,
      Instant approvedAt) {
    if (until != null && until.isBefore(from)) {
      throw new ExemptionEndsBeforeItBegins(from, until);
    }
    GrantedExemption exemption = new GrantedExemption();
    exemption.id = Ids.next();
    exemption.region = region;
    exemption.accountId = accountId;
    exemption.from = from;
    exemption.until = until;
    exemption.reason = reason;
    exemption.letterNumber = letterNumber;
    exemption.approvedBy = approvedBy;
    exemption.approvedAt = approvedAt;
    return exemption;
  }

  /** The exemption. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** The account. */
  public UUID accountId() {
    return accountId;
  }

  /** First day. */
  public LocalDate from() {
    return from;
  }

  /** Last day, null when open ended. */
  public LocalDate until() {
    return until;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** Letter that approves it. */
  public String letterNumber() {
    return letterNumber;
  }

  /** Who approved it. */
  public String approvedBy() {
    return approvedBy;
  }

  /** When it was approved. */
  public Instant approvedAt() {
    return approvedAt;
  }
}
