package id.tanggap.account.rest.appointment;

import id.tanggap.account.application.appointment.VacancyQueries;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units for which nobody answers. */
@Path("/api/v1/appointments/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class VacancyResource {
  private final VacancyQueries queries;
  private final Caller caller;

  VacancyResource(VacancyQueries queries, Caller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  /** A unit without a primary admin. */
  @Schema(description = "A unit without a primary admin today")
  public record VacancyResponse(
      @Schema(description = "The unit") UUID unitId,
      @Schema(description = "Its code", examples = "DINKES") String unitCode,
      @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName,
      @Schema(
              description = "First day without a primary admin; null when there never was one",
              nullable = true,
              examples = "2026-02-20")
          LocalDate since,
      @Schema(
              description = "Who answered for it last",
              nullable = true,
              examples = "Contoh Bayu Dinkes")
          String lastPersonName,
      @Schema(
              description = "A backup admin who could stand in",
              nullable = true,
              examples = "Contoh Rini Dinkes")
          String backupPersonName,
      @Schema(
              description = "First day of somebody who is appointed already",
              nullable = true,
              examples = "2026-03-01")
          LocalDate filledFrom) {

    static VacancyResponse of(VacancyQueries.Vacancy vacancy) {
      return new VacancyResponse(
          vacancy.unit().id(),
          vacancy.unit().code(),
          vacancy.unit().name(),
          vacancy.since(),
          name(vacancy.last()),
          name(vacancy.backup()),
          vacancy.nextFrom());
    }

    private static String name(Person person) {
      return person == null ? null : person.name();
    }
  }

  /** For the API document. */
  @Schema(description = "A page of vacant units")
  record VacancyPage(
      @Schema(description = "Units by code") List<VacancyResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(description = "Number on all pages, with count=true", nullable = true, examples = "3")
          Long count) {}

  /** Lists vacant units. */
  @GET
  @Authenticated
  @Operation(operationId = "listVacancies", summary = "List units without a primary admin today")
  @APIResponse(
      responseCode = "200",
      description = "A page of vacant units",
      content = @Content(schema = @Schema(implementation = VacancyPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("vacancies", caller.fingerprint());
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(caller.sight()) : Uni.createFrom().nullItem();
    return queries
        .list(caller.sight(), page)
        .flatMap(
            found ->
                total.map(
                    all -> Pages.respond(uri, found.map(VacancyResponse::of), fingerprint, all)));
  }
}
