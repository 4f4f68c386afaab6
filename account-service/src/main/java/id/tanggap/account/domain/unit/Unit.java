package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Ids;
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
import java.util.Objects;
import java.util.UUID;

/**
 * A unit of the local government: agency, district, village, health centre and so on. Its path
 * lists the codes from the root, its own last, so that authority over a unit covers its subtree.
 * Code and region never change; a unit that gets a new code is a new unit.
 */
@Entity
@Table(name = "unit")
public class Unit implements Regional {
  /** Both ends of the life of a unit that was entered by mistake: it existed on no day we count. */
  private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "code", nullable = false, updatable = false)
  private String code;

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false)
  private UnitType type;

  @Column(name = "parent_id")
  private UUID parentId;

  @Column(name = "path", nullable = false)
  private String path;

  @Column(name = "address")
  private String address;

  @Column(name = "phone")
  private String phone;

  @Column(name = "coordinator", nullable = false)
  private boolean coordinator;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "trained_admins", nullable = false)
  private int trainedAdmins;

  @Column(name = "first_trained_on")
  private LocalDate firstTrainedOn;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Unit() {}

  /**
   * Registers a unit below a parent, or at the root when parent is null.
   *
   * @throws UnitCodeMalformed when the code does not fit the type
   * @throws UnitParentUnfit when a village is put below a foreign district
   * @throws UnitPeriodReversed when it would end before it begins
   */
  public static Unit register(
      String region, String code, UnitProfile profile, Unit parent, Instant now) {
    if (!profile.type().accepts(code, region)) {
      throw new UnitCodeMalformed(code, profile.type());
    }
    Unit created = new Unit();
    created.id = Ids.next();
    created.region = region;
    created.code = code;
    created.createdAt = now;
    created.take(profile);
    created.place(parent);
    created.changedAt = now;
    return created;
  }

  /**
   * Takes over a new profile.
   *
   * @return whether anything changed
   */
  public boolean revise(UnitProfile profile, Instant now) {
    if (!profile.type().accepts(code, region)) {
      throw new UnitCodeMalformed(code, profile.type());
    }
    if (profile.equals(profile())) {
      return false;
    }
    take(profile);
    changedAt = now;
    return true;
  }

  /**
   * Moves the unit below another parent, or to the root when parent is null. The caller places the
   * descendants afterwards, parents first.
   *
   * @return whether place or path changed
   * @throws UnitCycle when the parent is the unit itself or lies below it
   */
  public boolean moveBelow(Unit parent, Instant now) {
    if (parent != null && parent.path.startsWith(path)) {
      throw new UnitCycle(code);
    }
    return settleBelow(parent, now);
  }

  private boolean settleBelow(Unit parent, Instant now) {
    String oldPath = path;
    UUID oldParent = parentId;
    place(parent);
    boolean changed = !path.equals(oldPath) || !Objects.equals(parentId, oldParent);
    if (changed) {
      changedAt = now;
    }
    return changed;
  }

  /**
   * Settles below a parent in a tree whose freedom from cycles is already established: a descendant
   * follows its moved ancestor.
   *
   * @return whether place or path changed
   */
  public boolean follow(Unit parent, Instant now) {
    return settleBelow(parent, now);
  }

  /**
   * Records how many admins now in office attended a training and when the first of them did.
   *
   * @return whether anything changed
   */
  public boolean recordTraining(int admins, LocalDate firstOn, Instant now) {
    if (admins == trainedAdmins && Objects.equals(firstOn, firstTrainedOn)) {
      return false;
    }
    trainedAdmins = admins;
    firstTrainedOn = firstOn;
    changedAt = now;
    return true;
  }

  /** Marks the unit as changed because something changed that it is told with. */
  public void renew(Instant now) {
    changedAt = now;
  }

  /** Declares that the unit was entered by mistake and never existed; precedes its deletion. */
  public void withdraw(Instant now) {
    validFrom = NEVER;
    validTo = NEVER;
    trainedAdmins = 0;
    firstTrainedOn = null;
    changedAt = now;
  }

  /** Whether the unit existed on a local day. */
  public boolean existedOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  public UnitProfile profile() {
    return new UnitProfile(name, type, address, phone, coordinator, validFrom, validTo);
  }

  private void take(UnitProfile profile) {
    if (profile.validFrom() != null
        && profile.validTo() != null
        && profile.validTo().isBefore(profile.validFrom())) {
      throw new UnitPeriodReversed(profile.validFrom(), profile.validTo());
    }
    name = profile.name();
    type = profile.type();
    address = profile.address();
    phone = profile.phone();
    coordinator = profile.coordinator();
    validFrom = profile.validFrom();
    validTo = profile.validTo();
  }

  private void place(Unit parent) {
    boolean village = type == UnitType.VILLAGE || type == UnitType.URBAN_VILLAGE;
    if (village
        && parent != null
        && parent.type == UnitType.DISTRICT
        && !code.startsWith(parent.code + ".")) {
      throw new UnitParentUnfit(code, parent.code);
    }
    parentId = parent == null ? null : parent.id;
    path = (parent == null ? "/" : parent.path) + code + "/";
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public UnitType type() {
    return type;
  }

  public UUID parentId() {
    return parentId;
  }

  public String path() {
    return path;
  }

  public boolean coordinator() {
    return coordinator;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public LocalDate validTo() {
    return validTo;
  }

  public int trainedAdmins() {
    return trainedAdmins;
  }

  public LocalDate firstTrainedOn() {
    return firstTrainedOn;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
