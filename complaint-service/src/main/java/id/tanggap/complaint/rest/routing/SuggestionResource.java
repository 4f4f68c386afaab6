package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.application.routing.RoutingQueries;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the routing rules said of a case. */
@Path("/api/v1/complaints/{id}/routing-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing", description = "Where cases belong, by rules that can be tried first")
public class SuggestionResource {

  private final RoutingQueries queries;
  private final Callers callers;

  SuggestionResource(RoutingQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** Suggestions, one per version of the rules that looked at the case. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
  @Operation(
      operationId = "listRoutingSuggestions",
      summary = "List where the rules see a complaint")
  @APIResponse(responseCode = "200", description = "Newest first")
  public Uni<SuggestionPage> list(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries
        .suggestions(callers.current(), id)
        .map(
            found -> new SuggestionPage(found.stream().map(SuggestionResponse::of).toList(), null));
  }
}
