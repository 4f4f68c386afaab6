package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockEvent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The events of a clock, in the order in which they were recorded. Immutable. */
public record ClockHistory(List<ClockEvent> events) {

  public ClockHistory {
    events = List.copyOf(events);
  }

  /** This history with one more event at its end. */
  public ClockHistory plus(ClockEvent.Type type, Instant at, String reason) {
    List<ClockEvent> more = new ArrayList<>(events);
    more.add(new ClockEvent(type, at, events.size(), reason));
    return new ClockHistory(more);
  }

  /** Writes one line per event: type, instant, sequence, reason. */
  @Converter
  public static class AsText implements AttributeConverter<ClockHistory, String> {

    @Override
    public String convertToDatabaseColumn(ClockHistory history) {
      return history.events().stream()
          .map(e -> e.type() + " " + e.at() + " " + e.sequence() + " " + e.reason())
          .collect(Collectors.joining("\n"));
    }

    @Override
    public ClockHistory convertToEntityAttribute(String text) {
      return new ClockHistory(
          Arrays.stream(text.split("\n"))
              .map(line -> line.split(" ", 4))
              .map(
                  part ->
                      new ClockEvent(
                          ClockEvent.Type.valueOf(part[0]),
                          Instant.parse(part[1]),
                          Long.parseLong(part[2]),
                          part[3]))
              .toList());
    }
  }
}
