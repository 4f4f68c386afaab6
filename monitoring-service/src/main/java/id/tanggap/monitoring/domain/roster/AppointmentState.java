package id.tanggap.monitoring.domain.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What account-service says about an appointment; dates as in {@link UnitState}. */
@Embeddable
public record AppointmentState(
    @Column(name = "unit_id") UUID unitId,
    @Column(name = "unit_code") String unitCode,
    @Column(name = "person_id") UUID personId,
    @Column(name = "person_name") String personName,
    @Column(name = "role") String role,
    @Column(name = "letter_number") String letterNumber,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_to") LocalDate validTo) {}
