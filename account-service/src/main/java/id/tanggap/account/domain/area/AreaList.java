package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one edition says, checked as a whole: every code has the grammar, stands there once, and the
 * area around it is in the same edition. Rows may come in any order.
 */
public final class AreaList {
  private static final int MAX_REFUSALS = 200;

  /**
   * One row of an edition.
   *
   * @param line line of the file, for messages
   */
  public record Entry(long line, String code, String name) {}

  /**
   * Why a row is refused.
   *
   * @param line line of the file
   * @param why the broken rule, always about the code
   */
  public record Refusal(long line, Rejection why) {}

  private final List<Entry> entries;
  private final List<Refusal> refusals = new ArrayList<>();

  /** Checks the rows; looks no further than to the {@value #MAX_REFUSALS}th refusal. */
  public AreaList(List<Entry> entries) {
    this.entries = Collections.unmodifiableList(entries);
    Map<String, Long> lines = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      Long first = lines.putIfAbsent(entry.code(), entry.line());
      if (first != null) {
        refuse(entry, new AreaCodeRepeated(entry.code(), first));
      }
    }
    for (Entry entry : entries) {
      if (refusals.size() >= MAX_REFUSALS) {
        break;
      }
      checkCode(entry, lines);
    }
    refusals.sort((one, other) -> Long.compare(one.line(), other.line()));
  }

  /** The rows, as given. */
  public List<Entry> entries() {
    return entries;
  }

  /** What is wrong, by line; empty when the list is sound. */
  public List<Refusal> refusals() {
    return Collections.unmodifiableList(refusals);
  }

  private void checkCode(Entry entry, Map<String, Long> lines) {
    try {
      String parent = new AreaCode(entry.code()).parent();
      if (parent != null && !lines.containsKey(parent)) {
        refuse(entry, new AreaParentMissing(entry.code(), parent));
      }
    } catch (AreaCodeMalformed malformed) {
      refuse(entry, malformed);
    }
  }

  private void refuse(Entry entry, Rejection why) {
    if (refusals.size() < MAX_REFUSALS) {
      refusals.add(new Refusal(entry.line(), why));
    }
  }
}
