package id.tanggap.monitoring.domain.roster;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An account of the roster as last heard from account-service. The version of the source decides
 * what is newer. Who answered for it in the past stays in its {@link Tenure}s.
 */
@Entity
@Table(name = "monitored_account")
public class MonitoredAccount implements Regional {

  @Id private UUID id;
  private String region;
  @Embedded private AccountState state;
  private long version;

  /** True after the source deleted it; a newer version brings it back. */
  @Column(name = "removed")
  private boolean removed;

  /** For the persistence provider. */
  protected MonitoredAccount() {}

  /** First heard of. */
  public MonitoredAccount(UUID id, String region, AccountState state, long version) {
    this.id = id;
    this.region = region;
    this.state = state;
    this.version = version;
  }

  /** The tenure that an account has when it is first heard of. */
  public Tenure firstTenure() {
    return new Tenure(id, region, state.unitId(), state.mandatory(), null);
  }

  /**
   * Takes over a newer state.
   *
   * @param changedOn local date of the change
   * @return what the change means for the tenures; empty when the version is not newer
   */
  public Optional<OwnershipChange> apply(
      AccountState newer, long newerVersion, LocalDate changedOn) {
    if (newerVersion <= version) {
      return Optional.empty();
    }
    boolean sameOwner = state.sameOwnership(newer);
    state = newer;
    version = newerVersion;
    removed = false;
    return Optional.of(
        sameOwner
            ? OwnershipChange.none()
            : OwnershipChange.to(
                new Tenure(id, region, newer.unitId(), newer.mandatory(), changedOn)));
  }

  /** The account. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** What is known about it. */
  public AccountState state() {
    return state;
  }

  /** Version of the source. */
  public long version() {
    return version;
  }

  /** Whether the source deleted it. */
  public boolean removed() {
    return removed;
  }

  /**
   * What a new state means for who answers for the account.
   *
   * @param begins the tenure that begins and ends the one before, empty when the owner stays
   */
  public record OwnershipChange(Optional<Tenure> begins) {
    static OwnershipChange none() {
      return new OwnershipChange(Optional.empty());
    }

    static OwnershipChange to(Tenure tenure) {
      return new OwnershipChange(Optional.of(tenure));
    }
  }
}
