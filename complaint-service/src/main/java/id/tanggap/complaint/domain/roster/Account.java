package id.tanggap.complaint.domain.roster;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What this service knows of an official account, from the events of account-service. */
@Entity
@Table(name = "account")
public class Account implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_code")
  private String unitCode;

  private String platform;
  private String handle;

  @Column(name = "platform_id")
  private String platformId;

  private String status;

  Account() {}

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID unitId() {
    return unitId;
  }

  public String unitCode() {
    return unitCode;
  }

  public String platform() {
    return platform;
  }

  public String handle() {
    return handle;
  }

  public String platformId() {
    return platformId;
  }

  public String status() {
    return status;
  }
}
