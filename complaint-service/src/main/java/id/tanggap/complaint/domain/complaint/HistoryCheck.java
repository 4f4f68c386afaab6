package id.tanggap.complaint.domain.complaint;

import java.util.List;

/**
 * Whether a history is whole: each line has the hash of its content, each names the line before,
 * none is missing, none was cut off the end.
 *
 * @param lines how many lines there are
 * @param brokenAt sequence of the first line that does not fit; null when all is well
 * @param finding what is wrong with it; INTACT when nothing is
 */
public record HistoryCheck(int lines, Integer brokenAt, Finding finding) {

  /** What can be wrong with a history. */
  public enum Finding {
    INTACT,
    LINE_MISSING,
    LINE_CHANGED,
    CHAIN_BROKEN,
    END_CUT_OFF
  }

  /** Checks the lines of a case, oldest first. */
  public static HistoryCheck of(Complaint complaint, List<StatusEntry> lines) {
    String before = StatusEntry.GENESIS;
    int expected = 1;
    for (StatusEntry line : lines) {
      Finding finding = check(line, expected, before);
      if (finding != Finding.INTACT) {
        return new HistoryCheck(lines.size(), expected, finding);
      }
      before = line.hash();
      expected++;
    }
    boolean whole = lines.size() == complaint.logLength() && before.equals(complaint.logHash());
    return whole
        ? new HistoryCheck(lines.size(), null, Finding.INTACT)
        : new HistoryCheck(lines.size(), expected, Finding.END_CUT_OFF);
  }

  private static Finding check(StatusEntry line, int expected, String before) {
    if (line.sequence() != expected) {
      return Finding.LINE_MISSING;
    }
    if (!line.prevHash().equals(before)) {
      return Finding.CHAIN_BROKEN;
    }
    return line.computeHash().equals(line.hash()) ? Finding.INTACT : Finding.LINE_CHANGED;
  }

  /** True when nothing is wrong. */
  public boolean intact() {
    return finding == Finding.INTACT;
  }
}
