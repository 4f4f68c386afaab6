package id.tanggap.monitoring.domain.roster;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A time during which one unit answered for an account. Figures of a past date are attributed to
 * the unit of that date, so that ranks of the past do not move when an account is handed over.
 */
@Entity
@Table(name = "account_tenure")
public class Tenure implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "mandatory")
  private boolean mandatory;

  /** First local day, null when it precedes what was heard of. */
  @Column(name = "from_date")
  private LocalDate from;

  /** First local day after it, null while it lasts. */
  @Column(name = "until_date")
  private LocalDate until;

  /** For the persistence provider. */
  protected Tenure() {}

  Tenure(UUID accountId, String region, UUID unitId, boolean mandatory, LocalDate from) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.region = region;
    this.unitId = unitId;
    this.mandatory = mandatory;
    this.from = from;
  }

  /** Ends because {@code next} begins. */
  public void endFor(Tenure next) {
    until = next.from;
  }

  @Override
  public String region() {
    return region;
  }

  /** The account. */
  public UUID accountId() {
    return accountId;
  }

  /** The unit that answered for it. */
  public UUID unitId() {
    return unitId;
  }

  /** First local day, null when it precedes what was heard of. */
  public LocalDate from() {
    return from;
  }

  /** First local day after it, null while it lasts. */
  public LocalDate until() {
    return until;
  }
}
