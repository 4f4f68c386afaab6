package id.tanggap.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/**
 * Which problem a violated database constraint is, by its name: {@code problems/
 * constraints.properties} of the service, one line per constraint, {@code
 * uq_unit_code=unit-code-taken}. The constraint is the last word on uniqueness, because a look
 * before an insert loses every race.
 */
@ApplicationScoped
public class Constraints {
  private final Properties codes = new Properties();

  Constraints() {
    try {
      for (URL file :
          Collections.list(
              Thread.currentThread()
                  .getContextClassLoader()
                  .getResources("problems/constraints.properties"))) {
        try (InputStream stream = file.openStream()) {
          codes.load(stream);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("problems/constraints.properties", unreadable);
    }
  }

  /** The problem code of a constraint; empty when nobody named one. */
  Optional<String> code(String constraint) {
    return Optional.ofNullable(constraint).map(codes::getProperty);
  }
}
