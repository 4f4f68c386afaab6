package id.tanggap.complaint.domain.roster;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What this service knows of a unit, from the events of account-service. */
@Entity
@Table(name = "unit")
public class Unit implements Regional {

  /** As account-service calls a unit that stands for somebody outside. */
  private static final String EXTERNAL_PARTNER = "EXTERNAL_PARTNER";

  @Id private UUID id;
  private String region;
  private String code;
  private String name;
  private String path;

  @Column(name = "unit_type")
  private String type;

  @Column(name = "region_zone")
  private String regionZone;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  Unit() {}

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String path() {
    return path;
  }

  /**
   * True when the unit stands for somebody outside; also while it is not known what it is, so that
   * nothing that went before is refused for want of knowledge.
   */
  public boolean outside() {
    return type == null || type.equals(EXTERNAL_PARTNER);
  }

  /** IANA zone of the region. */
  public String regionZone() {
    return regionZone;
  }

  /** True when the unit exists on the date. */
  public boolean activeOn(LocalDate date) {
    return (validFrom == null || !date.isBefore(validFrom))
        && (validTo == null || date.isBefore(validTo));
  }
}
