package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it happened. */
@Schema(description = "Where it happened", name = "Location")
public record LocationBody(
    @Schema(description = "latitude in degrees, WGS 84", examples = "-6.982")
        @DecimalMin("-90")
        @DecimalMax("90")
        Double lat,
    @JsonProperty("long")
        @Schema(description = "longitude in degrees, WGS 84", name = "long", examples = "109.137")
        @DecimalMin("-180")
        @DecimalMax("180")
        Double longitude,
    @Schema(description = "where it is, in words", examples = "Depan pasar Slawi") @Size(max = 500)
        String address) {

  static RegisterComplaint.Location location(LocationBody body) {
    return body == null
        ? RegisterComplaint.Location.NOWHERE
        : new RegisterComplaint.Location(body.lat(), body.longitude(), body.address());
  }
}
