package id.tanggap.kit.problem;

import io.smallrye.mutiny.CompositeException;
import java.util.ArrayList;
import java.util.List;

/** The chain of causes of a failure, outermost first. */
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  static List<Throwable> of(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && causes.size() < DEEPEST && !causes.contains(cause)) {
      causes.add(cause);
      cause =
          cause instanceof CompositeException several && !several.getCauses().isEmpty()
              ? several.getCauses().get(0)
              : cause.getCause();
    }
    return causes;
  }
}
