package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A local government: the tenant that owns every other thing of the registry. Its code is the
 * Kemendagri code and its zone decides on which local day something happened.
 */
@Entity
@Table(name = "region")
public class Region implements Regional {
  static final List<String> ZONES =
      List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak");

  @Id
  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private RegionKind kind;

  @Column(name = "zone", nullable = false)
  private String zone;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Region() {}

  /**
   * Registers a local government.
   *
   * @throws RegionCodeMalformed when the code does not fit the kind
   * @throws ZoneUnknown when the zone is not a zone of Indonesia
   */
  public static Region register(
      String code, String name, RegionKind kind, String zone, Instant now) {
    if (!kind.accepts(code)) {
      throw new RegionCodeMalformed(code, kind);
    }
    if (!ZONES.contains(zone)) {
      throw new ZoneUnknown(zone);
    }
    Region created = new Region();
    created.region = code;
    created.name = name.strip();
    created.kind = kind;
    created.zone = zone;
    created.createdAt = now;
    return created;
  }

  /** The day it is in this region at the given instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zoneId()).toLocalDate();
  }

  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  @Override
  public String region() {
    return region;
  }

  public String name() {
    return name;
  }

  public RegionKind kind() {
    return kind;
  }

  public String zone() {
    return zone;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
