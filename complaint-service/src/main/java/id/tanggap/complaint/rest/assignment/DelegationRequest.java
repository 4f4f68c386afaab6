package id.tanggap.complaint.rest.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for whom, in which unit, from day to day. */
@Schema(description = "Who stands in for whom, in which unit, from day to day")
public record DelegationRequest(
    @Schema(description = "the unit in which one stands in for the other") @NotNull UUID unitId,
    @Schema(description = "who is away") @NotNull @Valid PersonBody from,
    @Schema(description = "who stands in") @NotNull @Valid PersonBody to,
    @Schema(description = "first day", examples = "2026-12-01") @NotNull LocalDate startsOn,
    @Schema(description = "last day, included", examples = "2026-12-12") @NotNull LocalDate endsOn,
    @Schema(description = "why", examples = "Cuti tahunan") @NotBlank @Size(max = 1000)
        String reason) {}
