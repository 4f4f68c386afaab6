package id.tanggap.monitoring.rest;

import id.tanggap.kit.security.Roles;
import id.tanggap.monitoring.application.ResponseQueries;
import id.tanggap.monitoring.application.ResponseTimes;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How quickly citizens are answered. */
@Path("/api/v1/response-times")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR, Roles.UNIT_ADMIN})
@Tag(name = "Response times", description = "How quickly citizens are answered")
public class ResponseTimeResource {

  private final ResponseQueries responses;
  private final Reader reader;

  ResponseTimeResource(ResponseQueries responses, Reader reader) {
    this.responses = responses;
    this.reader = reader;
  }

  /** Figures of the region and its units. */
  @GET
  @Operation(
      summary = "How quickly citizens were answered",
      description =
          "Interactions that wanted an answer, counted in the window of their receipt: the share"
              + " answered within target and the p50 and p90 of the answered ones (linear"
              + " interpolation, hidden below five answers).")
  @APIResponse(responseCode = "200", description = "The figures")
  public Uni<ResponseTimesResponse> get(
      @Parameter(
              description = "Last local day of the window, today when absent",
              example = "2024-02-19")
          @QueryParam("asOf")
          LocalDate asOf,
      @Parameter(description = "Length of the window in days", example = "28")
          @QueryParam("days")
          @DefaultValue("28")
          @Min(1)
          @Max(366)
          int days) {
    return responses.of(reader.scope(), asOf, days).map(ResponseTimesResponse::of);
  }

  /** Figures of a window. */
  @Schema(description = "Response figures of a window")
  record ResponseTimesResponse(
      @Schema(description = "Region") String region,
      @Schema(description = "First local day of the window", examples = "2024-01-23")
          LocalDate from,
      @Schema(description = "Last local day of the window") LocalDate asOf,
      @Schema(
              description = "How percentiles are computed",
              examples = "percentile_cont, linear interpolation, at least 5 answers")
          String method,
      @Schema(description = "The whole region; null for a reader of single units")
          FiguresResponse overall,
      @Schema(description = "Units that received something") List<UnitFiguresResponse> units) {

    static ResponseTimesResponse of(ResponseTimes found) {
      return new ResponseTimesResponse(
          found.region(),
          found.from(),
          found.asOf().date(),
          "percentile_cont, linear interpolation, at least "
              + ResponseFigures.MIN_ANSWERED
              + " answers",
          found.overall() == null ? null : FiguresResponse.of(found.overall()),
          found.units().stream()
              .map(
                  row ->
                      new UnitFiguresResponse(
                          row.unit().id(),
                          row.unit().code(),
                          row.unit().name(),
                          FiguresResponse.of(row.figures())))
              .toList());
    }
  }

  /** Figures of a unit. */
  @Schema(description = "Response figures of a unit")
  record UnitFiguresResponse(
      @Schema(description = "The unit") UUID unitId,
      @Schema(description = "Code", examples = "DINKES") String code,
      @Schema(description = "Name", examples = "Dinas Kesehatan") String name,
      @Schema(description = "The figures") FiguresResponse figures) {}

  /** A pair of figures. */
  @Schema(description = "Share within target, and percentiles of the answered interactions")
  record FiguresResponse(
      @Schema(description = "Answered within target") AnsweringResponse withinTarget,
      @Schema(description = "Answered interactions, the n of the percentiles", examples = "22")
          int answered,
      @Schema(description = "p50 in working seconds; null below five answers", examples = "5400")
          BigDecimal p50WorkingSeconds,
      @Schema(description = "p90 in working seconds; null below five answers", examples = "21600")
          BigDecimal p90WorkingSeconds,
      @Schema(description = "p50 in plain seconds; null below five answers", examples = "7200")
          BigDecimal p50ElapsedSeconds,
      @Schema(description = "p90 in plain seconds; null below five answers", examples = "90000")
          BigDecimal p90ElapsedSeconds) {

    static FiguresResponse of(ResponseFigures figures) {
      return new FiguresResponse(
          AnsweringResponse.of(figures.answering()),
          figures.answered(),
          figures.medianWorkingSeconds(),
          figures.p90WorkingSeconds(),
          figures.medianElapsedSeconds(),
          figures.p90ElapsedSeconds());
    }
  }
}
