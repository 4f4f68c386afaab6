package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody who ever took a publication over, in the order in which they first did. Each of them
 * had the text in hand and may have posted it, so a hold that ran out takes nobody off this list.
 */
public record ClaimHistory(List<Holder> holders) {

  /** Nobody took it over. */
  public static final ClaimHistory NONE = new ClaimHistory(List.of());

  /**
   * One person who had it.
   *
   * @param since when the person first took it over
   * @param until when the last hold of the person ended or ends
   */
  public record Holder(String id, String name, Instant since, Instant until) {}

  /** Copies the list. */
  public ClaimHistory {
    holders = List.copyOf(holders);
  }

  /** Reads it out of the history of a publication, oldest line first. */
  public static ClaimHistory of(List<TimelineEntry> timeline) {
    Map<String, Holder> holders = new LinkedHashMap<>();
    for (TimelineEntry line : timeline) {
      if (line.kind() == TimelineEntry.Kind.CLAIMED) {
        holders.merge(line.byId(), holder(line), ClaimHistory::prolonged);
      }
    }
    return new ClaimHistory(List.copyOf(holders.values()));
  }

  /** Everybody but this person. */
  public List<Holder> othersThan(Actor person) {
    return holders.stream().filter(holder -> !holder.id().equals(person.id())).toList();
  }

  /** When it was first taken over; only asked when somebody did. */
  Instant first() {
    return holders.get(0).since();
  }

  /** Whether this person ever took it over. */
  public boolean has(Actor person) {
    return holders.stream().anyMatch(holder -> holder.id().equals(person.id()));
  }

  private static Holder holder(TimelineEntry line) {
    return new Holder(line.byId(), line.byName(), line.at(), Instant.parse(line.note()));
  }

  private static Holder prolonged(Holder before, Holder again) {
    return new Holder(before.id(), again.name(), before.since(), again.until());
  }
}
