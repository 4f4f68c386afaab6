package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a region keeps how long, in one version; a correction is the next one. */
@Entity
@Table(name = "retention_policy")
public class RetentionPolicy implements Regional {

  @Id private UUID id;
  private String region;
  private int version;
  @Embedded private RetentionTerms terms;
  private String reason;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_by_name")
  private String createdByName;

  @Column(name = "created_at")
  private Instant createdAt;

  RetentionPolicy() {}

  /**
   * The next version.
   *
   * @param before the version in force; 0 while the region lives by the shipped terms
   */
  public static RetentionPolicy after(
      String region, int before, RetentionTerms terms, String reason, Actor actor, Instant at) {
    RetentionPolicy policy = new RetentionPolicy();
    policy.id = Ids.next();
    policy.region = region;
    policy.version = before + 1;
    policy.terms = terms;
    policy.reason = reason;
    policy.createdBy = actor.id();
    policy.createdByName = actor.name();
    policy.createdAt = at;
    return policy;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public int version() {
    return version;
  }

  public RetentionTerms terms() {
    return terms;
  }

  public String reason() {
    return reason;
  }

  public String createdByName() {
    return createdByName;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
