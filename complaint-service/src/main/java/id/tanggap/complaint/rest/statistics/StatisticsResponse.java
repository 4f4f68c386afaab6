package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.application.statistics.ComplaintStatistics;
import id.tanggap.complaint.domain.statistics.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counted cases; the groups and the withheld ones add up to the whole. */
@Schema(
    description = "Counted cases; the groups and the withheld ones add up to the whole",
    name = "ComplaintStatistics")
public record StatisticsResponse(
    @Schema(description = "Kemendagri code of the region it belongs to", examples = "33.28")
        String region,
    @Schema(description = "IANA time zone of days and hours", examples = "Asia/Jakarta")
        String zone,
    @Schema(description = "first day of receipt") LocalDate from,
    @Schema(description = "last day of receipt") LocalDate to,
    @Schema(description = "what was known then is counted") Instant asOf,
    @Schema(
            examples = "true",
            description = "the same question with this asOf gets the same digits for ever")
        boolean settled,
    @Schema(examples = "complaint-statistics/1", description = "what the figures mean")
        String definition,
    @Schema(
            description = "by what they are counted apart; null when they are not",
            examples = "CHANNEL")
        Dimension by,
    @Schema(description = "all cases together") FiguresBody whole,
    @Schema(description = "the same apart, by the dimension") List<FiguresBody> groups,
    @Schema(
            examples = "0",
            description = "secret cases of groups in which there are too few to be named")
        long withheld) {

  /** Changes together with the meaning of a figure. */
  static final String DEFINITION = "complaint-statistics/1";

  static StatisticsResponse of(ComplaintStatistics.Answer answer) {
    long whole = answer.whole().cases();
    return new StatisticsResponse(
        answer.region(),
        answer.zone().getId(),
        answer.from(),
        answer.to(),
        answer.asOf(),
        answer.settled(),
        DEFINITION,
        answer.by(),
        FiguresBody.of(answer.whole(), whole),
        answer.groups().stream().map(group -> FiguresBody.of(group, whole)).toList(),
        answer.withheld());
  }
}
