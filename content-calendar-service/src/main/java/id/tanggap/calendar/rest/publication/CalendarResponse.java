package id.tanggap.calendar.rest.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.calendar.application.publication.PublicationQueries;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.publication.LocalSlot;
import id.tanggap.calendar.domain.publication.PublicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days asked for that have something planned. */
@Schema(description = "The days asked for that have something planned")
public record CalendarResponse(
    @Schema(description = "First day that was asked for") LocalDate from,
    @Schema(description = "Last day that was asked for, included") LocalDate to,
    @Schema(description = "Only the days that have something planned, in their order")
        List<Day> days) {

  /** One local day. */
  @Schema(description = "One local day")
  public record Day(
      @Schema(description = "The day on the wall of each publication, in its own zone")
          LocalDate date,
      @Schema(description = "What is planned on that day, by local time") List<Item> items) {}

  /** One publication on its day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "One publication on its day")
  public record Item(
      @Schema(description = "The publication, see /api/v1/publications") UUID publicationId,
      @Schema(description = "Content item that is published") UUID contentId,
      @Schema(description = "Title of the content item", examples = "Imunisasi gratis setiap Rabu")
          String title,
      @Schema(
              description = "Code of the pillar it serves; absent when none was chosen",
              examples = "EDUCATION")
          String pillar,
      @Schema(description = "Unit that owns the content") UUID unitId,
      @Schema(description = "Official account of account-service on which it is published")
          UUID accountId,
      @Schema(
              description =
                  "Platform of the account; absent while the account is not known here yet")
          Platform platform,
      @Schema(
              description =
                  "Name of the account on its platform, without @; absent while the account is not known here yet")
          String handle,
      @Schema(
              description =
                  "Where the publication stands: PLANNED waits for approval or account, READY for a person",
              examples = "READY")
          PublicationState state,
      @Schema(
              description = "Date and time on the wall, in the zone beside it",
              examples = "2026-11-25T08:00:00")
          LocalDateTime localDateTime,
      @Schema(description = "IANA time zone in which the local time is meant") String zone,
      @Schema(
              description = "Short name of the zone, WIB, WITA or WIT where it is one of Indonesia",
              examples = "WIB")
          String zoneLabel,
      @Schema(description = "The moment that the local time means") Instant dueAt,
      @Schema(description = "Address of the live post; absent until it is published") String url) {

    static Item of(PublicationQueries.Slot slot) {
      var publication = slot.publication();
      return new Item(
          publication.id(),
          publication.contentId(),
          slot.content().title(),
          slot.content().brief().pillar(),
          publication.unitId(),
          publication.accountId(),
          slot.account() == null ? null : slot.account().platform(),
          slot.account() == null ? null : slot.account().handle(),
          publication.state(),
          publication.localAt(),
          publication.zone(),
          LocalSlot.label(publication.zone()),
          publication.dueAt(),
          publication.url());
    }
  }

  static CalendarResponse of(LocalDate from, LocalDate to, List<PublicationQueries.Slot> slots) {
    TreeMap<LocalDate, List<Item>> byDay =
        slots.stream()
            .map(Item::of)
            .collect(
                Collectors.groupingBy(
                    item -> item.localDateTime().toLocalDate(), TreeMap::new, Collectors.toList()));
    return new CalendarResponse(
        from,
        to,
        byDay.entrySet().stream().map(entry -> new Day(entry.getKey(), entry.getValue())).toList());
  }
}
