package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.domain.statistics.Backlog;
import id.tanggap.complaint.domain.statistics.Figures;
import id.tanggap.complaint.domain.statistics.Share;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a group or of the whole; open, done and secret add up to cases. */
@Schema(name = "ComplaintFigures")
public record FiguresBody(
    @Schema(examples = "CALL_CENTRE", description = "what they have in common; null if not known")
        String key,
    @Schema(examples = "Dinas Kesehatan", description = "of a unit") String label,
    @Schema(examples = "929") long cases,
    @Schema(description = "of the whole") ShareBody share,
    @Schema(examples = "58") long open,
    @Schema(examples = "871") long done,
    @Schema(examples = "0", description = "counted without further detail, five at least")
        long secret,
    DurationsBody firstAnswer,
    DurationsBody resolution,
    List<ClockShare> clocks,
    @Schema(description = "taken up again, of those ever resolved") ShareBody reopened,
    BacklogBody backlog) {

  /** Decided clocks of one kind and those in time. */
  @Schema(name = "ClockShare")
  public record ClockShare(@Schema(examples = "FIRST_RESPONSE") String kind, ShareBody onTime) {}

  /** How old the open cases are. */
  @Schema(name = "ComplaintBacklog")
  public record BacklogBody(
      DurationsBody age,
      @Schema(examples = "2592000") Long oldestSeconds,
      @Schema(examples = "10") long upToThreeDays,
      @Schema(examples = "8") long upToSevenDays,
      @Schema(examples = "20") long upToFourteenDays,
      @Schema(examples = "15") long upToThirtyDays,
      @Schema(examples = "5") long older) {

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
