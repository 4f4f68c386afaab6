package id.tanggap.kit.testapp.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.kit.testapp.web.domain.ThingState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that makes a thing. */
public record NewThing(
    @Schema(examples = "KURSI")
        @NotBlank
        @Pattern(regexp = "[A-Z0-9-]+", message = "{thing-malformed-code}")
        String code,
    @Schema(examples = "Kursi tamu") @NotBlank @Size(max = 80) String name,
    @NotNull @Min(1) Integer size,
    ThingState state,
    LocalDate madeOn,
    UUID owner,
    List<@Valid @NotNull Part> parts) {

  /** A piece of a thing. */
  public record Part(
      @NotBlank String label, Boolean loose, @JsonProperty("class") @Size(max = 3) String kind) {}
}
