package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody in office. */
@Schema(description = "Somebody in office")
public record PersonBody(
    @Schema(examples = "pic-dinkes", description = "subject of the person's token")
        @NotBlank
        @Size(max = 200)
        String id,
    @Schema(
            description = "name as it stands in the record of appointments",
            examples = "Contoh Petugas")
        @NotBlank
        @Size(max = 200)
        String name) {

  Delegation.Person person() {
    return new Delegation.Person(id, name);
  }
}
