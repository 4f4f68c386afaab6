package id.tanggap.calendar.domain.roster;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What the calendar knows of a unit; account-service owns the truth. Written only by the
 * projection, which never lets an older version overwrite a newer one.
 */
@Entity
@Table(name = "roster_unit")
public class RosterUnit implements Regional {
  @Id private UUID id;

  @Column(nullable = false)
  private String region;

  @Column(nullable = false)
  private String zone;

  @Column(nullable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String path;

  @Column(nullable = false)
  private long version;

  RosterUnit() {}

  /** The state of a unit as an event tells it. */
  public RosterUnit(
      UUID id, String region, String zone, String code, String name, String path, long version) {
    this.id = id;
    this.region = region;
    this.zone = zone;
    this.code = code;
    this.name = name;
    this.path = path;
    this.version = version;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  /** IANA zone of its region. */
  public String zone() {
    return zone;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** Codes from the root to this unit between slashes: {@code /SETDA/DINKES/}. */
  public String path() {
    return path;
  }

  public long version() {
    return version;
  }
}
