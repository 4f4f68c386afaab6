package id.tanggap.complaint.rest.vault;

import id.tanggap.complaint.application.vault.RotateKeys;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of the vault, for who changes them. */
@Path("/api/v1/complaint/key-rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "What providers delivered, without its content")
public class KeyRotationResource {

  private final RotateKeys rotateKeys;

  KeyRotationResource(RotateKeys rotateKeys) {
    this.rotateKeys = rotateKeys;
  }

  /** How far a change of keys has come in the whole installation. */
  @GET
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(
      operationId = "complaintKeyRotation",
      summary = "Read how far a change of keys has come",
      description =
          "A key may leave the file when nothing remains and every column is finished. Counts all"
              + " sealed values, so ask now and then only.")
  @APIResponse(responseCode = "200", description = "Keys and columns; never a key itself")
  public Uni<KeyRotationResponse> progress() {
    return rotateKeys.report().map(KeyRotationResponse::of);
  }
}
