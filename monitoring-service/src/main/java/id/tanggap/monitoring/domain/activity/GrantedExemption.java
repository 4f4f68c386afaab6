package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Silence of an account that was approved for a reason and by a letter (disaster, mourning ...). It
 * may be ended once and earlier; what was granted stays beside that as it was.
 */
@Entity
@Table(name = "exemption")
public class GrantedExemption implements Regional {

  /** First day that an exemption may name; no figures lie before it. */
  static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** Last day that an exemption may name; without an end it is open. */
  static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

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

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "end_reason")
  private String endReason;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  /** For the persistence provider. */
  protected GrantedExemption() {}

  /**
   * Approves silence from the first to the last day, both included.
   *
   * @param until last day, null when open ended
   * @throws ExemptionDayOutOfRange when a day can only be mistyped
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
    requirePlausible(from);
    requirePlausible(until);
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

  /**
   * Ends it earlier than granted.
   *
   * @param lastDay last day that is still exempt; the day before the first takes it back as a whole
   * @throws ExemptionEndedAlready when its end was decided before
   * @throws ExemptionDayOutOfRange when the day can only be mistyped
   * @throws ExemptionEndsBeforeItBegins when the day lies further before the first
   * @throws ExemptionNotShortened when it ends by then anyway
   */
  public void end(LocalDate lastDay, String reason, String actor, Instant now) {
    if (endedOn != null) {
      throw new ExemptionEndedAlready(endedOn);
    }
    if (lastDay.isBefore(from.minusDays(1))) {
      throw new ExemptionEndsBeforeItBegins(from, lastDay);
    }
    if (until != null && !lastDay.isBefore(until)) {
      throw new ExemptionNotShortened(lastDay, until);
    }
    if (lastDay.isAfter(LAST_DAY)) {
      throw new ExemptionDayOutOfRange(lastDay, FIRST_DAY, LAST_DAY);
    }
    endedOn = lastDay;
    endReason = reason;
    endedBy = actor;
    endedAt = now;
  }

  private static void requirePlausible(LocalDate day) {
    if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      throw new ExemptionDayOutOfRange(day, FIRST_DAY, LAST_DAY);
    }
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

  /** Last day as granted, null when open ended. */
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

  /** Last day after it was ended earlier, null while it holds as granted. */
  public LocalDate endedOn() {
    return endedOn;
  }

  /** Why it was ended, null while it holds as granted. */
  public String endReason() {
    return endReason;
  }

  /** Who ended it, null while it holds as granted. */
  public String endedBy() {
    return endedBy;
  }

  /** When it was ended, null while it holds as granted. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Version, for the entity tag. */
  public long version() {
    return version;
  }
}
