package id.tanggap.complaint.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which units support the lead of a case, and how many of them are still at it. What each of them
 * does stands in its assignment; the case must know only who may see it and when it may end.
 */
@Embeddable
public class Support {

  private static final String BETWEEN = "|";

  @Column(name = "support_paths")
  private String paths;

  @Column(name = "support_pending")
  private Integer pending;

  Support() {}

  private Support(List<String> paths, int pending) {
    this.paths = paths.isEmpty() ? null : String.join(BETWEEN, paths);
    this.pending = pending;
  }

  static Support with(Support before, String path) {
    List<String> all = list(before);
    all.add(path);
    return new Support(all, count(before) + 1);
  }

  static Support ended(Support before, String path, boolean done) {
    List<String> all = list(before);
    if (!done) {
      all.remove(path);
    }
    return new Support(all, Math.max(0, count(before) - 1));
  }

  private static List<String> list(Support support) {
    return support == null || support.paths == null
        ? new ArrayList<>()
        : new ArrayList<>(List.of(support.paths.split("\\" + BETWEEN)));
  }

  private static int count(Support support) {
    return support == null || support.pending == null ? 0 : support.pending;
  }

  String paths() {
    return paths;
  }

  boolean pending() {
    return count(this) > 0;
  }
}
