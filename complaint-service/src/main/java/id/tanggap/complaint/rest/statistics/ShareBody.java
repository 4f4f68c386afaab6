package id.tanggap.complaint.rest.statistics;

import id.tanggap.complaint.domain.statistics.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of many, with the counts beside the share. */
@Schema(description = "Some of many, with the counts beside the share", name = "CountedShare")
public record ShareBody(
    @Schema(description = "cases that did", examples = "871") long numerator,
    @Schema(description = "cases that are counted", examples = "929") long denominator,
    @Schema(examples = "93.76", description = "two decimals, from the counts; null of nothing")
        BigDecimal percent) {

  static ShareBody of(Share share) {
    return new ShareBody(share.numerator(), share.denominator(), share.percent());
  }
}
