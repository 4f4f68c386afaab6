package id.tanggap.monitoring.domain.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What account-service says about an official account or website; dates as in {@link UnitState}.
 */
@Embeddable
public record AccountState(
    @Column(name = "unit_id") UUID unitId,
    @Column(name = "unit_code") String unitCode,
    @Column(name = "platform") String platform,
    @Column(name = "handle") String handle,
    @Column(name = "platform_id") String platformId,
    @Column(name = "url") String url,
    @Column(name = "display_name") String displayName,
    @Column(name = "status") String status,
    @Column(name = "control_level") String controlLevel,
    @Column(name = "credential_health") String credentialHealth,
    @Column(name = "main") boolean main,
    @Column(name = "mandatory") boolean mandatory,
    @Column(name = "active_from") LocalDate activeFrom,
    @Column(name = "retired_on") LocalDate retiredOn) {

  /** Whether both say the same about who answers for the account. */
  boolean sameOwnership(AccountState other) {
    return unitId.equals(other.unitId) && mandatory == other.mandatory;
  }
}
