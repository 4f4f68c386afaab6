package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An area of the official code list of the ministry. The list belongs to no local government: its
 * region is the nation. It changes only as a whole, when an edition is applied.
 */
@Entity
@Table(name = "administrative_area")
public class AdministrativeArea implements Regional {
  /** Where other things carry the code of a region, the national list carries the country's. */
  public static final String NATION = "ID";

  @Id
  @Column(name = "code", nullable = false, updatable = false)
  private String code;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "level", nullable = false, insertable = false, updatable = false)
  private AreaLevel level;

  @Column(name = "parent_code", insertable = false, updatable = false)
  private String parentCode;

  @Column(name = "version", nullable = false)
  private long version;

  AdministrativeArea() {}

  @Override
  public String region() {
    return region;
  }

  public AreaCode code() {
    return new AreaCode(code);
  }

  public String name() {
    return name;
  }

  public AreaLevel level() {
    return level;
  }

  public String parentCode() {
    return parentCode;
  }

  public long version() {
    return version;
  }
}
