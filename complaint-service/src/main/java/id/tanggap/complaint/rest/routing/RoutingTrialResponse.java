package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.application.routing.TryRoutingRules;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would have got the cases against who got them; nothing was changed. */
@Schema(
    description = "Who would have got the cases against who got them; nothing was changed",
    name = "RoutingTrial")
public record RoutingTrialResponse(
    @Schema(description = "cases that were tried", examples = "200") int cases,
    @Schema(examples = "35", description = "that no rule fits") int unmatched,
    @Schema(description = "what each rule would have done") List<RuleTrial> rules) {

  /** What one rule would have done. */
  @Schema(description = "What one rule would have done", name = "RoutingRuleTrial")
  public record RuleTrial(
      @Schema(examples = "1", description = "place of the rule") int number,
      @Schema(description = "what the desk calls it", examples = "Jalan kabupaten rusak")
          String name,
      @Schema(examples = "40", description = "that it takes") int cases,
      @Schema(examples = "31", description = "that this very unit has") int same,
      @Schema(examples = "6", description = "that another unit has") int other,
      @Schema(examples = "3", description = "that no unit has yet") int nobody,
      @Schema(description = "cases that the rule takes, those that would change first")
          List<Example> examples) {}

  /** A case that the rule takes, those that would change first. */
  @Schema(
      description = "A case that the rule takes, those that would change first",
      name = "RoutingExample")
  public record Example(
      @Schema(description = "the case it belongs to") UUID complaintId,
      @Schema(
              description =
                  "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
              examples = "K7M2-9QXD-4HPT")
          String trackingCode,
      @Schema(examples = "Jalan berlubang di Losarang", description = "masked") String title,
      @Schema(examples = "DINKES", description = "who got it; null while nobody has it") String got,
      @Schema(examples = "DPUPR", description = "who would have got it") String would) {}

  static RoutingTrialResponse of(TryRoutingRules.Trial trial) {
    return new RoutingTrialResponse(
        trial.cases(),
        trial.unmatched(),
        trial.rules().stream()
            .map(
                rule ->
                    new RuleTrial(
                        rule.number(),
                        rule.name(),
                        rule.cases(),
                        rule.same(),
                        rule.other(),
                        rule.nobody(),
                        rule.examples().stream()
                            .map(
                                example ->
                                    new Example(
                                        example.found().id(),
                                        example.found().trackingCode(),
                                        example.found().title(),
                                        example.found().unitCode(),
                                        example.would()))
                            .toList()))
            .toList());
  }
}
