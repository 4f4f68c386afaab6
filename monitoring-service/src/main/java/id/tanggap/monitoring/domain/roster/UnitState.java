package id.tanggap.monitoring.domain.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What account-service says about a unit. Dates are local and inclusive; null means "since before
 * the records" and "until further notice".
 */
@Embeddable
public record UnitState(
    @Column(name = "region_name") String regionName,
    @Column(name = "region_zone") String regionZone,
    @Column(name = "code") String code,
    @Column(name = "name") String name,
    @Column(name = "type") String type,
    @Column(name = "parent_id") UUID parentId,
    @Column(name = "path") String path,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_to") LocalDate validTo,
    @Column(name = "coordinator") boolean coordinator,
    @Column(name = "first_trained_on") LocalDate firstTrainedOn,
    @Column(name = "trained_admins") int trainedAdmins) {}
