package id.tanggap.complaint.rest;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock as it stands now, with the bill of every second. */
@Schema(description = "A clock as it stands now, with the bill of every second", name = "SlaClock")
public record ClockBody(
    @Schema(description = "what it measures", examples = "FIRST_RESPONSE") ClockKind kind,
    @Schema(examples = "1", description = "a reopened case gets a new cycle") int cycle,
    @Schema(
            description =
                "where it stands; BREACHED_RUNNING is late and still waited for, MET_LATE happened too late",
            examples = "MET")
        ClockState state,
    @Schema(description = "version of the policy that was in force", examples = "1")
        int policyVersion,
    @Schema(description = "null for clocks that run round the clock") UUID calendarId,
    @Schema(
            description =
                "version of the working calendar that counted; null for a clock that runs round the clock",
            examples = "1")
        int calendarVersion,
    @Schema(description = "the calendar of the unit in charge; null when it has none of its own")
        UUID unitCalendarId,
    @Schema(
            description = "version of the calendar of the unit; null when it has none of its own",
            examples = "1")
        Integer unitCalendarVersion,
    @Schema(examples = "2026-03-17", description = "the day from which the unit's hours count")
        LocalDate unitCalendarFrom,
    @Schema(
            examples = "0",
            description =
                "seconds or working days that a change of rules added, as the mode counts")
        long grace,
    @Schema(
            examples = "true",
            description = "false when a year in use has no holiday table: nothing was guessed")
        boolean calendarComplete,
    @Schema(description = "from when it counts") Instant startAt,
    @Schema(description = "the last instant in time") Instant dueAt,
    @Schema(description = "when what it waits for happened; null until then") Instant metAt,
    @Schema(description = "when it ran out; null while it is in time") Instant breachedAt,
    @Schema(
            description = "counted seconds so far; pauses and closed hours are not among them",
            examples = "7200")
        long consumedSeconds,
    @Schema(description = "warnings that were or will be given, by share of the time")
        List<WarningBody> warnings,
    @Schema(description = "how the time was counted, stretch by stretch")
        List<ReceiptLineBody> receipt,
    @Schema(description = "both values for each change of rules, oldest first")
        List<RevisionBody> revisions,
    @Schema(
            description =
                "stretches in which a channel brought nothing in; no clock stops for them")
        List<OutageBody> outages) {

  /** The instant at which a share of the target is used up. */
  @Schema(
      description = "The instant at which a share of the target is used up",
      name = "SlaWarning")
  public record WarningBody(
      @Schema(description = "share of the time that had passed, in percent", examples = "80")
          int percent,
      @Schema(description = "when the share is used up") Instant at) {}

  /** A stretch in which a channel brought nothing in. */
  @Schema(description = "A stretch in which a channel brought nothing in", name = "NotedOutage")
  public record OutageBody(
      @Schema(description = "how it came in", examples = "SOCIAL_MEDIA") IntakeChannel channel,
      @Schema(description = "since when the channel brought nothing in") Instant from,
      @Schema(description = "null while it lasts") Instant to,
      @Schema(
              description = "what the person who stated it wrote",
              examples = "Token halaman kedaluwarsa")
          String note) {

    private static OutageBody of(NotedOutage outage) {
      return new OutageBody(outage.channel(), outage.fromAt(), outage.toAt(), outage.note());
    }
  }

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
        shown.clock().versions().unitCalendarId(),
        shown.clock().versions().unitCalendarVersion(),
        shown.clock().versions().unitCalendarFrom(),
        shown.clock().versions().grace(),
        reading.calendarComplete(),
        reading.startAt(),
        reading.dueAt(),
        reading.metAt(),
        reading.breachedAt(),
        reading.consumedSeconds(),
        reading.warnings().stream()
            .map(warning -> new WarningBody(warning.percent(), warning.at()))
            .toList(),
        reading.receipt().stream().map(ReceiptLineBody::of).toList(),
        shown.revisions().stream().map(RevisionBody::of).toList(),
        shown.outages().stream().map(OutageBody::of).toList());
  }
}
