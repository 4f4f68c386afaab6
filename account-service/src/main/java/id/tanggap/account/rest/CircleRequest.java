package id.tanggap.account.rest;

import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.account.domain.unit.UnitType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a drive or a campaign concerns, as the API takes and shows it. */
@Schema(description = "Whom it concerns; an absent or empty list leaves that side open")
public record CircleRequest(
    @Schema(description = "Kinds of units", nullable = true, examples = "[\"DISTRICT\"]")
        @Size(max = 20)
        List<@NotNull UnitType> unitTypes,
    @Schema(description = "Platforms", nullable = true, examples = "[\"FACEBOOK\"]") @Size(max = 20)
        List<@NotNull Platform> platforms,
    @Schema(
            description = "Codes of units, each with all below",
            nullable = true,
            examples = "[\"SETDA\"]")
        @Size(max = 100)
        List<@NotBlank @Size(max = 32) String> units) {

  /** In the words of the domain; null means everybody. */
  public static Circle circle(CircleRequest request) {
    return request == null
        ? new Circle(List.of(), List.of(), List.of())
        : new Circle(some(request.unitTypes()), some(request.platforms()), some(request.units()));
  }

  /** As the API shows it. */
  public static CircleRequest of(Circle circle) {
    return new CircleRequest(circle.unitTypes(), circle.platforms(), circle.units());
  }

  private static <T> List<T> some(List<T> values) {
    return values == null ? List.of() : values;
  }
}
