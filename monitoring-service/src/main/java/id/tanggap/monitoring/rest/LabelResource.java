package id.tanggap.monitoring.rest;

import id.tanggap.kit.labels.Labels;
import id.tanggap.kit.web.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the constants of this service are called in front of people. */
@Path("/api/v1/monitoring/labels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "What constants are called in front of people")
public class LabelResource {

  private final Language language;

  LabelResource(Language language) {
    this.language = language;
  }

  /** Labels by enumeration and constant. */
  @GET
  @PermitAll
  @Operation(
      summary = "Labels of the constants",
      description = "By enumeration and constant, in the language of Accept-Language.")
  @APIResponse(
      responseCode = "200",
      description = "The labels",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              example = "{\"ActivityClass\": {\"DORMANT\": \"Terbengkalai\"}}"))
  public Uni<Map<String, Map<String, String>>> labels() {
    return Uni.createFrom().item(Labels.of("labels/service", language.locale()));
  }
}
