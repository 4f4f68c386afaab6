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
public record CalendarResponse(LocalDate from, LocalDate to, List<Day> days) {

  /** One local day. */
  public record Day(LocalDate date, List<Item> items) {}

  /** One publication on its day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID publicationId,
      UUID contentId,
      @Schema(examples = "Imunisasi gratis setiap Rabu") String title,
      @Schema(examples = "EDUCATION") String pillar,
      UUID unitId,
      UUID accountId,
      Platform platform,
      String handle,
      @Schema(examples = "READY") PublicationState state,
      @Schema(examples = "2026-11-25T08:00:00") LocalDateTime localDateTime,
      String zone,
      @Schema(examples = "WIB") String zoneLabel,
      Instant dueAt,
      String url) {

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
