package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.Inbox;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of cases may be narrowed to, and in which order it comes. Filled in by JAX-RS. */
public class InboxParameters {

  @Parameter(description = "Where it stands; may be repeated")
  @QueryParam("state")
  List<ComplaintState> state;

  @Parameter(description = "The unit that handles it")
  @QueryParam("unitId")
  UUID unitId;

  @Parameter(description = "Code of a unit that handles it or stands above", example = "DINKES")
  @QueryParam("under")
  @Size(min = 1, max = 40)
  String under;

  @Parameter(
      description = "Subject of the token of the person who has it in hand; me for oneself",
      example = "me")
  @QueryParam("assignee")
  @Size(min = 1, max = 200)
  String assignee;

  @Parameter(description = "What kind of word it is")
  @QueryParam("class")
  ComplaintClass complaintClass;

  @Parameter(description = "What it is about", example = "JALAN")
  @QueryParam("category")
  @Size(min = 1, max = 100)
  String category;

  @Parameter(description = "How soon somebody must look")
  @QueryParam("urgency")
  Urgency urgency;

  @Parameter(description = "Who may see what of it")
  @QueryParam("visibility")
  Visibility visibility;

  @Parameter(description = "How it came in")
  @QueryParam("channel")
  IntakeChannel channel;

  @Parameter(description = "Whether it is open and a clock of it has run out")
  @QueryParam("overdue")
  Boolean overdue;

  @Parameter(description = "A clock of it runs out before", example = "2026-03-16T16:00:00+07:00")
  @QueryParam("dueBefore")
  Instant dueBefore;

  @Parameter(description = "Received at or after", example = "2026-03-01T00:00:00+07:00")
  @QueryParam("receivedFrom")
  Instant receivedFrom;

  @Parameter(description = "Received before", example = "2026-04-01T00:00:00+07:00")
  @QueryParam("receivedTo")
  Instant receivedTo;

  @Parameter(description = "Words, or a tracking code", example = "jalan berlubang")
  @QueryParam("q")
  @Size(max = 200)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  String words;

  @Parameter(description = "DUE_AT holds only cases with a clock that runs")
  @QueryParam("sort")
  @DefaultValue("RECEIVED_AT")
  Inbox.Sort sort;

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
