package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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

  @Column(name = "locale", nullable = false)
  private String locale;

  @Column(name = "work_week", nullable = false)
  private String[] workWeek;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Region() {}

  /**
   * Registers a local government with the usual work week and language.
   *
   * @throws RegionCodeMalformed when the code does not fit the kind
   * @throws ZoneUnknown when the zone is not a zone of Indonesia
   */
  public static Region register(
      String code, String name, RegionKind kind, String zone, Instant now) {
    return register(
        code,
        kind,
        new RegionSettings(name, zone, RegionSettings.INDONESIAN, RegionSettings.FIVE_DAYS),
        now);
  }

  /**
   * Registers a local government.
   *
   * @throws RegionCodeMalformed when the code does not fit the kind
   */
  public static Region register(
      String code, RegionKind kind, RegionSettings settings, Instant now) {
    if (!kind.accepts(code)) {
      throw new RegionCodeMalformed(code, kind);
    }
    Region created = new Region();
    created.region = code;
    created.kind = kind;
    created.createdAt = now;
    created.take(settings, now);
    return created;
  }

  /**
   * Takes over new settings.
   *
   * @return whether anything changed
   */
  public boolean revise(RegionSettings settings, Instant now) {
    if (settings.equals(settings())) {
      return false;
    }
    take(settings, now);
    return true;
  }

  /** Records that the legal basis of the region changed. */
  public void cite(Instant now) {
    changedAt = now;
  }

  /** What may change. */
  public RegionSettings settings() {
    return new RegionSettings(
        name, zone, locale, Arrays.stream(workWeek).map(DayOfWeek::valueOf).toList());
  }

  private void take(RegionSettings settings, Instant now) {
    name = settings.name();
    zone = settings.zone();
    locale = settings.locale();
    workWeek = settings.workWeek().stream().map(DayOfWeek::name).toArray(String[]::new);
    changedAt = now;
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

  /** Names the region where ids are asked for: the history knows things by id. */
  public UUID id() {
    return UUID.nameUUIDFromBytes(("region:" + region).getBytes(StandardCharsets.UTF_8));
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
