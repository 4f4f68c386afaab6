package id.tanggap.monitoring.domain.roster;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A unit of the roster as last heard from account-service. The version of the source decides what
 * is newer, so that a late older event changes nothing.
 */
@Entity
@Table(name = "monitored_unit")
public class MonitoredUnit implements Regional {

  @Id private UUID id;
  private String region;
  @Embedded private UnitState state;
  private long version;

  /** True after the source deleted it; a newer version brings it back. */
  @Column(name = "removed")
  private boolean removed;

  /** For the persistence provider. */
  protected MonitoredUnit() {}

  /** First heard of. */
  public MonitoredUnit(UUID id, String region, UnitState state, long version) {
    this.id = id;
    this.region = region;
    this.state = state;
    this.version = version;
  }

  /**
   * Takes over a newer state.
   *
   * @return false when the version is not newer than what is known, and nothing changed
   */
  public boolean apply(UnitState newer, long newerVersion) {
    if (newerVersion <= version) {
      return false;
    }
    state = newer;
    version = newerVersion;
    removed = false;
    return true;
  }

  /** The thing. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** What is known about it. */
  public UnitState state() {
    return state;
  }

  /** Version of the source. */
  public long version() {
    return version;
  }

  /** Whether the source deleted it. */
  public boolean removed() {
    return removed;
  }
}
