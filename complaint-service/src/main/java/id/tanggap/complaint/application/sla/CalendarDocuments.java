package id.tanggap.complaint.application.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.time.DayException;
import id.tanggap.complaint.domain.time.LocalSpan;
import id.tanggap.complaint.domain.time.Overlay;
import id.tanggap.complaint.domain.time.WeekTable;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a calendar as the JSON document in which it is kept and shipped, and reads it back. */
public final class CalendarDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of a calendar. */
  public String write(WorkingCalendar calendar) {
    ObjectNode document = mapper.createObjectNode();
    document.put("zone", calendar.zone().getId());
    document.set("weekly", week(calendar.weekly()));
    ArrayNode overlays = document.putArray("overlays");
    for (Overlay overlay : calendar.overlays()) {
      ObjectNode node = overlays.addObject();
      node.put("from", overlay.from().toString());
      node.put("to", overlay.to().toString());
      node.set("weekly", week(overlay.weekly()));
    }
    ArrayNode exceptions = document.putArray("exceptions");
    for (DayException exception : calendar.exceptions()) {
      ObjectNode node = exceptions.addObject();
      node.put("date", exception.date().toString());
      node.put("kind", exception.kind().name());
      node.put("name", exception.name());
      node.set("intervals", spans(exception.spans()));
    }
    return document.toString();
  }

  /** A calendar from its document, in the zone that the document names. */
  public WorkingCalendar read(String text) {
    JsonNode document;
    try {
      document = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored calendar is no JSON", e);
    }
    return read(document, ZoneId.of(document.get("zone").asText()));
  }

  /** A calendar from a document without a zone. */
  public WorkingCalendar read(JsonNode document, ZoneId zone) {
    List<Overlay> overlays = new ArrayList<>();
    for (JsonNode node : document.path("overlays")) {
      overlays.add(new Overlay(date(node, "from"), date(node, "to"), week(node.path("weekly"))));
    }
    List<DayException> exceptions = new ArrayList<>();
    for (JsonNode node : document.path("exceptions")) {
      exceptions.add(
          new DayException(
              date(node, "date"),
              DayException.Kind.valueOf(node.get("kind").asText()),
              node.path("name").asText(null),
              spans(node.path("intervals"))));
    }
    return WorkingCalendar.of(zone, week(document.path("weekly")), overlays, exceptions);
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(node.get(name).asText());
  }

  private JsonNode week(WeekTable week) {
    ObjectNode node = mapper.createObjectNode();
    week.days().forEach((day, spans) -> node.set(day.name(), spans(spans)));
    return node;
  }

  private static WeekTable week(JsonNode node) {
    Map<DayOfWeek, List<LocalSpan>> days = new EnumMap<>(DayOfWeek.class);
    node.fieldNames()
        .forEachRemaining(day -> days.put(DayOfWeek.valueOf(day), spans(node.get(day))));
    return new WeekTable(days);
  }

  private JsonNode spans(List<LocalSpan> spans) {
    ArrayNode node = mapper.createArrayNode();
    for (LocalSpan span : spans) {
      node.addObject().put("from", span.from()).put("to", span.to());
    }
    return node;
  }

  private static List<LocalSpan> spans(JsonNode node) {
    List<LocalSpan> spans = new ArrayList<>();
    node.forEach(
        span -> spans.add(LocalSpan.parse(span.get("from").asText(), span.get("to").asText())));
    return spans;
  }
}
