package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.domain.statistics.Backlog;
import id.tanggap.complaint.domain.statistics.Figures;
import id.tanggap.complaint.domain.statistics.Share;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a group or of the whole; open, done and secret add up to cases. */
@Schema(
    description = "The figures of a group or of the whole; open, done and secret add up to cases",
    name = "ComplaintFigures")
public record FiguresBody(
    @Schema(examples = "CALL_CENTRE", description = "what they have in common; null if not known")
        String key,
    @Schema(examples = "Dinas Kesehatan", description = "of a unit") String label,
    @Schema(description = "cases that were received", examples = "929") long cases,
    @Schema(description = "of the whole") ShareBody share,
    @Schema(description = "of these not ended yet", examples = "58") long open,
    @Schema(description = "of these ended", examples = "871") long done,
    @Schema(examples = "0", description = "counted without further detail, five at least")
        long secret,
    @Schema(description = "from receipt to the first answer of a human") DurationsBody firstAnswer,
    @Schema(description = "from receipt to the end") DurationsBody resolution,
    @Schema(description = "by kind of clock, how many were in time") List<ClockShare> clocks,
    @Schema(description = "taken up again, of those ever resolved") ShareBody reopened,
    @Schema(description = "how old the open ones are") BacklogBody backlog) {

  /** Decided clocks of one kind and those in time. */
  @Schema(description = "Decided clocks of one kind and those in time", name = "ClockShare")
  public record ClockShare(
      @Schema(description = "what the clocks measure", examples = "FIRST_RESPONSE") String kind,
      @Schema(description = "how many were met in time, of those that are decided")
          ShareBody onTime) {}

  /** How old the open cases are. */
  @Schema(description = "How old the open cases are", name = "ComplaintBacklog")
  public record BacklogBody(
      @Schema(description = "age of the open cases in seconds") DurationsBody age,
      @Schema(
              description = "age of the oldest in seconds; null when none is open",
              examples = "2592000")
          Long oldestSeconds,
      @Schema(description = "open for at most 3 days", examples = "10") long upToThreeDays,
      @Schema(description = "for more than 3 and at most 7 days", examples = "8")
          long upToSevenDays,
      @Schema(description = "for more than 7 and at most 14 days", examples = "20")
          long upToFourteenDays,
      @Schema(description = "for more than 14 and at most 30 days", examples = "15")
          long upToThirtyDays,
      @Schema(description = "for more than 30 days", examples = "5") long older) {

    private static BacklogBody of(Backlog backlog) {
      return new BacklogBody(
          DurationsBody.of(backlog.age()),
          backlog.oldest(),
          backlog.upToThreeDays(),
          backlog.upToSevenDays(),
          backlog.upToFourteenDays(),
          backlog.upToThirtyDays(),
          backlog.older());
    }
  }

  static FiguresBody of(Figures figures, long whole) {
    return new FiguresBody(
        figures.key() == null || figures.key().isEmpty() ? null : figures.key(),
        figures.label(),
        figures.cases(),
        ShareBody.of(new Share(figures.cases(), whole)),
        figures.open(),
        figures.done(),
        figures.secret(),
        DurationsBody.of(figures.firstAnswer()),
        DurationsBody.of(figures.resolution()),
        figures.clocks().stream()
            .map(clock -> new ClockShare(clock.kind(), ShareBody.of(clock.share())))
            .toList(),
        ShareBody.of(figures.reopened()),
        BacklogBody.of(figures.backlog()));
  }
}
