package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reports; goes into the vault and nowhere else. */
@Schema(description = "Who reports; goes into the vault and nowhere else", name = "Reporter")
public record ReporterBody(
    @Schema(
            description = "of the reporter, sealed; shown only by a look behind the mask",
            examples = "Siti Aminah",
            writeOnly = true)
        @Size(max = 200)
        String name,
    @Schema(
            description = "of the reporter, sealed; shown only by a look behind the mask",
            writeOnly = true)
        @Size(max = 50)
        String phone,
    @Schema(
            description = "of the reporter, sealed; shown only by a look behind the mask",
            writeOnly = true)
        @Size(max = 254)
        String email,
    @Schema(
            description = "NIK of 16 digits, sealed; shown only by a look behind the mask",
            examples = "3328014506900001",
            writeOnly = true)
        @Size(max = 50)
        String nationalId) {

  /** The parts that were given, by their names. */
  public static Map<String, String> fields(ReporterBody body) {
    Map<String, String> fields = new HashMap<>();
    if (body != null) {
      put(fields, "name", body.name());
      put(fields, "phone", body.phone());
      put(fields, "email", body.email());
      put(fields, "nationalId", body.nationalId());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "ReporterBody[]";
  }
}
