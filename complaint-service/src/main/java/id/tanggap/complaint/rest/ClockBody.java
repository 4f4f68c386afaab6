package id.tanggap.complaint.rest;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock as it stands now, with the bill of every second. */
@Schema(name = "SlaClock")
public record ClockBody(
    @Schema(examples = "FIRST_RESPONSE") ClockKind kind,
    @Schema(examples = "1", description = "a reopened case gets a new cycle") int cycle,
    @Schema(examples = "MET") ClockState state,
    @Schema(examples = "1") int policyVersion,
    @Schema(description = "null for clocks that run round the clock") UUID calendarId,
    @Schema(examples = "1") int calendarVersion,
    @Schema(
            examples = "true",
            description = "false when a year in use has no holiday table: nothing was guessed")
        boolean calendarComplete,
    Instant startAt,
    Instant dueAt,
    Instant metAt,
    Instant breachedAt,
    @Schema(examples = "7200") long consumedSeconds,
    List<WarningBody> warnings,
    List<ReceiptLineBody> receipt) {

  /** The instant at which a share of the target is used up. */
  @Schema(name = "SlaWarning")
  public record WarningBody(@Schema(examples = "80") int percent, Instant at) {}

  /** The clock and what it shows. */
  public static ClockBody of(ClockKeeper.Shown shown) {
    ClockReading reading = shown.reading();
    return new ClockBody(
        shown.clock().kind(),
        shown.clock().cycle(),
        reading.state(),
        shown.clock().policyVersion(),
        shown.clock().calendarId(),
        shown.clock().calendarVersion(),
        reading.calendarComplete(),
        reading.startAt(),
        reading.dueAt(),
        reading.metAt(),
        reading.breachedAt(),
        reading.consumedSeconds(),
        reading.warnings().stream()
            .map(warning -> new WarningBody(warning.percent(), warning.at()))
            .toList(),
        reading.receipt().stream().map(ReceiptLineBody::of).toList());
  }
}
