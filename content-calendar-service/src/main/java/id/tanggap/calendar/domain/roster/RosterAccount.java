package id.tanggap.calendar.domain.roster;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What the calendar knows of an official account; account-service owns the truth. Written only by
 * the projection, which never lets an older version overwrite a newer one.
 */
@Entity
@Table(name = "roster_account")
public class RosterAccount implements Regional {
  /** The one registry status in which an account may publish. */
  public static final String ACTIVE = "ACTIVE";

  @Id private UUID id;

  @Column(nullable = false)
  private String region;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Platform platform;

  @Column(nullable = false)
  private String handle;

  @Column(name = "platform_id")
  private String platformId;

  @Column(nullable = false)
  private String url;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  @Column(nullable = false)
  private String status;

  @Column(nullable = false)
  private long version;

  RosterAccount() {}

  /** The state of an account as an event tells it. */
  public RosterAccount(
      UUID id,
      String region,
      UUID unitId,
      Platform platform,
      String handle,
      String platformId,
      String url,
      String displayName,
      String status,
      long version) {
    this.id = id;
    this.region = region;
    this.unitId = unitId;
    this.platform = platform;
    this.handle = handle;
    this.platformId = platformId;
    this.url = url;
    this.displayName = displayName;
    this.status = status;
    this.version = version;
  }

  /** Whether the registry lets it publish. */
  public boolean usable() {
    return ACTIVE.equals(status);
  }

  /**
   * Insists on an account that may publish.
   *
   * @throws AccountNotUsable in every status but active
   */
  public void requireUsable() {
    if (!usable()) {
      throw new AccountNotUsable(id, status);
    }
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public Platform platform() {
    return platform;
  }

  public String handle() {
    return handle;
  }

  /** Immutable id on the platform; null until known. */
  public String platformId() {
    return platformId;
  }

  public String url() {
    return url;
  }

  public String displayName() {
    return displayName;
  }

  public String status() {
    return status;
  }

  public long version() {
    return version;
  }
}
