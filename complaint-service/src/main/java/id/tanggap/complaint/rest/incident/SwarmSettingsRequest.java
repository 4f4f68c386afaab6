package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When many reports are one incident. */
@Schema(description = "When many reports are one incident")
public record SwarmSettingsRequest(
    @Schema(examples = "5", description = "more than so many") @NotNull @Min(2) @Max(1000)
        Integer threshold,
    @Schema(examples = "120", description = "within so many minutes") @NotNull @Min(5) @Max(10080)
        Integer windowMinutes,
    @Schema(examples = "250", description = "of one category, no farther apart")
        @NotNull
        @Min(10)
        @Max(50000)
        Integer radiusMetres,
    @Schema(examples = "0.55", description = "or with words as similar as this by trigrams")
        @NotNull
        @DecimalMin("0.3")
        @DecimalMax("1")
        Double similarity) {}
