package id.tanggap.complaint.rest.interaction;

import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.ResponseState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of messages may be narrowed to, as query parameters. Filled in by JAX-RS. */
public class InteractionParameters {

  @Parameter(description = "Whether it was answered")
  @QueryParam("responseState")
  ResponseState responseState;

  @Parameter(description = "Owner of the account")
  @QueryParam("unitId")
  UUID unitId;

  @Parameter(description = "The account")
  @QueryParam("accountId")
  UUID accountId;

  @Parameter(description = "One conversation")
  @QueryParam("threadId")
  UUID threadId;

  @Parameter(description = "What kind of word it is")
  @QueryParam("class")
  InteractionClass interactionClass;

  @Parameter(description = "Where it was said", example = "FACEBOOK")
  @QueryParam("platform")
  @Size(min = 1, max = 40)
  String platform;

  @Parameter(description = "Said at or after", example = "2026-03-01T00:00:00+07:00")
  @QueryParam("occurredFrom")
  Instant from;

  @Parameter(description = "Said before", example = "2026-04-01T00:00:00+07:00")
  @QueryParam("occurredTo")
  Instant to;

  @Parameter(description = "Words of the masked text", example = "jadwal vaksin")
  @QueryParam("q")
  @Size(max = 200)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  String words;

  @Parameter(description = "Also say how many there are")
  @QueryParam("count")
  @DefaultValue("false")
  boolean count;

  @Parameter(description = "Items per page, 1 to 200")
  @QueryParam("limit")
  Integer limit;

  @Parameter(description = "Where the next page begins")
  @QueryParam("cursor")
  String cursor;
}
