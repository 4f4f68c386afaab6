package id.tanggap.calendar.rest;

import id.tanggap.kit.labels.Labels;
import id.tanggap.kit.web.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names of the constants in front of people. */
@Path("/api/v1/calendar/labels")
@Tag(name = "Labels", description = "Names of the constants in front of people")
public class LabelResource {
  private final Language language;

  LabelResource(Language language) {
    this.language = language;
  }

  /** All labels in the language of the request. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(operationId = "calendarLabels", summary = "Labels of all constants")
  @APIResponse(
      responseCode = "200",
      description = "Labels by enumeration and constant",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "contentState",
                      value = "{\"ContentState\":{\"DRAFT\":\"Draf\"}}")))
  public Map<String, Map<String, String>> labels() {
    return Labels.of("labels/service", language.locale());
  }
}
