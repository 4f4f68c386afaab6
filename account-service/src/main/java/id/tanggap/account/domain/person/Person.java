package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Someone who serves a unit. The id is the identity; names and addresses may change. */
@Entity
@Table(name = "person")
public class Person implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "work_email", nullable = false)
  private String workEmail;

  @Column(name = "phone")
  private String phone;

  @Column(name = "nip")
  private String nip;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Person() {}

  /** Records a person of a region. */
  public static Person record(String region, Particulars particulars, Instant now) {
    Person created = new Person();
    created.id = Ids.next();
    created.region = region;
    created.createdAt = now;
    created.changedAt = now;
    created.take(particulars);
    return created;
  }

  /**
   * Takes over new particulars.
   *
   * @return whether anything changed
   */
  public boolean revise(Particulars particulars, Instant now) {
    if (particulars.equals(particulars())) {
      return false;
    }
    take(particulars);
    changedAt = now;
    return true;
  }

  /** What is recorded about the person. */
  public Particulars particulars() {
    return new Particulars(
        name, new WorkEmail(workEmail), phone, nip == null ? null : new Nip(nip));
  }

  private void take(Particulars particulars) {
    name = particulars.name();
    workEmail = particulars.email().address();
    phone = particulars.phone();
    nip = particulars.employeeNumber().map(Nip::digits).orElse(null);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String workEmail() {
    return workEmail;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
