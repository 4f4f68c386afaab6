package id.tanggap.complaint.rest.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for whom, in which unit, from day to day. */
public record DelegationRequest(
    @NotNull UUID unitId,
    @NotNull @Valid PersonBody from,
    @NotNull @Valid PersonBody to,
    @Schema(examples = "2026-12-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-12-12") @NotNull LocalDate endsOn,
    @Schema(examples = "Cuti tahunan") @NotBlank @Size(max = 1000) String reason) {}
