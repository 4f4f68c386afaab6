package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A month whose figures are out. What changes in it from then on is restated, never overwritten.
 */
@Entity
@Table(name = "sla_period")
public class SlaPeriod implements Regional {

  @Id private UUID id;
  private String region;
  private String month;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  SlaPeriod() {}

  /**
   * Closes a month.
   *
   * @throws PeriodNotOver while it goes on in the zone of the region
   */
  public static SlaPeriod close(
      String region, YearMonth month, String actorId, Instant now, ZoneId zone) {
    if (!month.isBefore(YearMonth.from(now.atZone(zone)))) {
      throw new PeriodNotOver(month.toString());
    }
    SlaPeriod period = new SlaPeriod();
    period.id = Ids.next();
    period.region = region;
    period.month = month.toString();
    period.closedBy = actorId;
    period.closedAt = now;
    return period;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public YearMonth month() {
    return YearMonth.parse(month);
  }

  public String closedBy() {
    return closedBy;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
