package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.citizen.CitizenQueries;
import id.tanggap.complaint.application.complaint.CitizenView;
import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.complaint.FilePublicComplaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.rest.citizen.FeedbackBody;
import id.tanggap.complaint.rest.limits.PublicDoor;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For citizens: file a report and follow it, without an account. */
@Path("/public/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "For citizens, without a token")
public class PublicComplaintResource {

  private final FilePublicComplaint filePublicComplaint;
  private final ComplaintQueries queries;
  private final CitizenQueries citizenQueries;
  private final Idempotency idempotency;
  private final Language language;

  PublicComplaintResource(
      FilePublicComplaint filePublicComplaint,
      ComplaintQueries queries,
      CitizenQueries citizenQueries,
      Idempotency idempotency,
      Language language) {
    this.filePublicComplaint = filePublicComplaint;
    this.queries = queries;
    this.citizenQueries = citizenQueries;
    this.idempotency = idempotency;
    this.language = language;
  }

  /** Files a report. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @PublicDoor
  @Operation(operationId = "fileComplaint", summary = "File a report as a citizen")
  @APIResponse(
      responseCode = "201",
      description =
          "The tracking code and the PIN, which a secret case needs: to be kept, neither is told again",
      content = @Content(schema = @Schema(implementation = FiledResponse.class)))
  public Uni<Response> file(@NotNull @Valid FileComplaintRequest request) {
    return idempotency.post(
        request,
        () ->
            filePublicComplaint
                .handle(request.command())
                .map(
                    registered ->
                        Response.status(Response.Status.CREATED)
                            .header(
                                "Location",
                                "/public/v1/complaints/" + registered.complaint().trackingCode())
                            .entity(
                                new FiledResponse(
                                    registered.complaint().trackingCode(),
                                    registered.pin(),
                                    registered.complaint().state(),
                                    registered.answerDueAt()))
                            .build()));
  }

  /** Tells where a report stands. */
  @GET
  @Path("{trackingCode}")
  @PermitAll
  @PublicDoor
  @Operation(
      operationId = "trackComplaint",
      summary = "Follow a report by its code",
      description =
          "A secret case also needs its PIN; without the right one it looks as if it did not"
              + " exist.")
  @APIResponse(
      responseCode = "200",
      description = "Where it stands",
      content = @Content(schema = @Schema(implementation = TrackedResponse.class)))
  public Uni<Response> track(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin) {
    return queries
        .tracked(trackingCode, pin)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("complaint", trackingCode))
        .chain(
            tracked ->
                citizenQueries
                    .feedback(tracked.complaint())
                    .map(
                        feedback ->
                            Response.ok(response(tracked, feedback))
                                .header("Cache-Control", "no-store")
                                .build()));
  }

  private TrackedResponse response(
      ComplaintQueries.Tracked tracked, CitizenQueries.Feedback feedback) {
    PlainWords words = PlainWords.in(language.locale());
    ComplaintState state = tracked.complaint().state();
    return new TrackedResponse(
        tracked.complaint().trackingCode(),
        state,
        words.label(state),
        words.state(state),
        tracked.complaint().outcome(),
        tracked.unit() == null ? null : tracked.unit().name(),
        tracked.complaint().report().receivedAt(),
        tracked.expectedAt(),
        words.steps(tracked.history()),
        answers(tracked.answers()),
        question(tracked.beside().asked()),
        tracked.beside().waitingFor(),
        forwarded(tracked.beside()),
        followed(tracked.beside(), words),
        related(tracked.beside().related(), feedback.relatedCode()),
        FeedbackBody.of(feedback),
        feedback.relatedCode());
  }

  private static List<String> related(List<String> split, String named) {
    return Stream.concat(split.stream(), Stream.ofNullable(named)).distinct().toList();
  }

  // questions and reminders stand where they can be answered, not among the answers
  private static List<TrackedResponse.Answer> answers(List<Reply> replies) {
    return replies.stream()
        .filter(
            reply ->
                reply.purpose() == ReplyPurpose.ANSWER || reply.purpose() == ReplyPurpose.NOTICE)
        .map(answer -> new TrackedResponse.Answer(answer.textMasked(), answer.sentAt()))
        .toList();
  }

  private static TrackedResponse.Question question(CitizenView.Asked asked) {
    return asked == null
        ? null
        : new TrackedResponse.Question(asked.text(), asked.askedAt(), asked.answerUntil());
  }

  private static TrackedResponse.Forwarded forwarded(CitizenView.Beside beside) {
    return beside.with() == null
        ? null
        : new TrackedResponse.Forwarded(
            beside.with().partner(),
            beside.with().number(),
            beside.with().status(),
            beside.told(),
            beside.with().sentAt());
  }

  private static TrackedResponse.Followed followed(CitizenView.Beside beside, PlainWords words) {
    return beside.follows() == null
        ? null
        : new TrackedResponse.Followed(
            beside.follows().state(),
            words.label(beside.follows().state()),
            beside.follows().outcome(),
            answers(beside.followedAnswers()));
  }
}
