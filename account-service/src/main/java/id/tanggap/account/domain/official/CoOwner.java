package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A unit that works with an account which another unit answers for. */
@Entity
@Table(name = "co_owner")
public class CoOwner implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false)
  private CoOwnerRole role;

  @Column(name = "added_at", nullable = false, updatable = false)
  private Instant addedAt;

  CoOwner() {}

  /**
   * Lets a unit work with an account.
   *
   * @throws OwnerUnchanged when the unit is the owner
   */
  public static CoOwner admit(OfficialAccount account, UUID unitId, CoOwnerRole role, Instant now) {
    if (account.unitId().equals(unitId)) {
      throw new OwnerUnchanged();
    }
    account.touch(now);
    CoOwner added = new CoOwner();
    added.id = Ids.next();
    added.region = account.region();
    added.accountId = account.id();
    added.unitId = unitId;
    added.role = role;
    added.addedAt = now;
    return added;
  }

  /**
   * Gives the unit another role.
   *
   * @return whether it is another one
   */
  public boolean reassign(OfficialAccount account, CoOwnerRole other, Instant now) {
    if (role == other) {
      return false;
    }
    account.touch(now);
    role = other;
    return true;
  }

  /** The unit does not work with the account any more. */
  public void dismiss(OfficialAccount account, Instant now) {
    account.touch(now);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID unitId() {
    return unitId;
  }

  public CoOwnerRole role() {
    return role;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
