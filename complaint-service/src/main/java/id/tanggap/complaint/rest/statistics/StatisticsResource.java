package id.tanggap.complaint.rest.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.statistics.ComplaintStatistics;
import id.tanggap.complaint.application.statistics.Spreadsheets;
import id.tanggap.complaint.application.statistics.StatisticsTable;
import id.tanggap.complaint.domain.statistics.Dimension;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvExport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many cases, how quick, how much in time, and what is left. */
@Path("/api/v1/complaint-statistics")
@Tag(name = "Statistics", description = "Figures over complaints, with what they are made of")
public class StatisticsResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE,
              MediaType.valueOf(CSV),
              MediaType.valueOf(XLSX),
              MediaType.valueOf(NDJSON))
          .build();

  private final ComplaintStatistics statistics;
  private final Spreadsheets spreadsheets;
  private final Callers callers;
  private final ObjectMapper json;

  StatisticsResource(
      ComplaintStatistics statistics,
      Spreadsheets spreadsheets,
      Callers callers,
      ObjectMapper json) {
    this.statistics = statistics;
    this.spreadsheets = spreadsheets;
    this.callers = callers;
    this.json = json;
  }

  /** Figures over the cases that were received in a period. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, NDJSON})
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.EVALUATOR,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "complaintStatistics",
      summary = "Count complaints",
      description =
          "Cases received in the period, as known at asOf: the same question with the same asOf"
              + " gets the same digits. Times are of single cases; shares come from the counts"
              + " beside them. Secret cases are only counted five at least together, by whole"
              + " months that are over, and only over the whole region.")
  @APIResponse(
      responseCode = "200",
      description = "The figures; as table with one row per group and one of the whole",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StatisticsResponse.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = XLSX,
            schema =
                @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    format = "binary")),
        @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))
      })
  public Uni<Response> statistics(
      @Parameter(description = "First day of receipt, in the zone of the region")
          @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Last day of receipt") @QueryParam("to") LocalDate to,
      @Parameter(description = "Counts what was known then; now by default") @QueryParam("asOf")
          Instant asOf,
      @Parameter(description = "Only the unit and those below it") @QueryParam("unitId")
          UUID unitId,
      @Parameter(description = "What groups are made by; none by default") @QueryParam("by")
          Dimension by,
      @Context Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    String type = variant == null ? MediaType.APPLICATION_JSON : variant.getMediaType().toString();
    return statistics
        .handle(new ComplaintStatistics.Question(callers.current(), from, to, asOf, unitId, by))
        .chain(answer -> written(answer, type));
  }

  private Uni<Response> written(ComplaintStatistics.Answer answer, String type) {
    return switch (type) {
      case CSV ->
          Uni.createFrom()
              .item(
                  file(
                      CsvExport.of(StatisticsTable.COLUMNS, StatisticsTable.rows(answer)),
                      CsvExport.MEDIA_TYPE,
                      "csv"));
      case NDJSON -> Uni.createFrom().item(file(lines(answer), NDJSON, "ndjson"));
      case XLSX ->
          spreadsheets
              .workbook("Statistik", StatisticsTable.COLUMNS, StatisticsTable.rows(answer))
              .map(bytes -> file(bytes, XLSX, "xlsx"));
      default ->
          Uni.createFrom()
              .item(
                  Response.ok(StatisticsResponse.of(answer), MediaType.APPLICATION_JSON_TYPE)
                      .header("Vary", "Accept")
                      .build());
    };
  }

  private String lines(ComplaintStatistics.Answer answer) {
    StringBuilder lines = new StringBuilder();
    for (List<Object> row : StatisticsTable.rows(answer)) {
      Map<String, Object> line = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        line.put(StatisticsTable.COLUMNS.get(i), row.get(i));
      }
      try {
        lines.append(json.writeValueAsString(line)).append('\n');
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Figures of our own that are no JSON", e);
      }
    }
    return lines.toString();
  }

  private static Response file(Object body, String type, String ending) {
    return Response.ok(body)
        .header("Content-Type", type)
        .header("Vary", "Accept")
        .header(
            "Content-Disposition", "attachment; filename=\"statistik-pengaduan." + ending + "\"")
        .build();
  }
}
