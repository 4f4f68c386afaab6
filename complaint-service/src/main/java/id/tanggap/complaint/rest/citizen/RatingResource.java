package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.application.citizen.CitizenQueries;
import id.tanggap.complaint.domain.citizen.Rating;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the reporter of a case rated the work. */
@Path("/api/v1/complaints/{id}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Cases with owners, deadlines and an honest ending")
public class RatingResource {

  private final CitizenQueries queries;
  private final Callers callers;

  RatingResource(CitizenQueries queries, Callers callers) {
    this.queries = queries;
    this.callers = callers;
  }

  /** One rating. */
  @Schema(description = "One rating", name = "Rating")
  public record RatingBody(
      @Schema(examples = "0", description = "how often the case had been reopened before")
          int cycle,
      @Schema(description = "1 to 5, 5 is the best", examples = "4") int score,
      @Schema(
              description = "why, masked; null when none was given",
              examples = "Cepat ditangani, tetapi tidak dikabari.")
          String reason,
      @Schema(description = "the unit that had the case then") UUID unitId,
      @Schema(description = "when it was given") Instant ratedAt) {

    private static RatingBody of(Rating rating) {
      return new RatingBody(
          rating.cycle(), rating.score(), rating.reasonMasked(), rating.unitId(), rating.ratedAt());
    }
  }

  /** The ratings of a case, as documented. */
  @Schema(description = "The ratings of a case", name = "RatingList")
  public record RatingList(
      @Schema(description = "what was found, in the order of the list") List<RatingBody> items) {}

  /** Oldest first. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listRatings", summary = "Read how the reporter rated the work")
  @APIResponse(responseCode = "200", description = "One rating per cycle, oldest first")
  public Uni<RatingList> list(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries
        .ratings(callers.current(), id)
        .map(all -> new RatingList(all.stream().map(RatingBody::of).toList()));
  }
}
