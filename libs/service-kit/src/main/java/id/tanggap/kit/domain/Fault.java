package id.tanggap.kit.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One wrong place in what somebody sent.
 *
 * @param pointer where: a JSON pointer ({@code /items/2/code}) or, for a table, {@code
 *     line:3,column:code}
 * @param code what: kebab-case, the key of the texts
 * @param details values for the placeholders of the texts; empty when there are none
 */
public record Fault(String pointer, String code, Map<String, Object> details) {

  /** Copies the details, so that a fault cannot change after it was reported. */
  public Fault {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(code, "code");
    details =
        Collections.unmodifiableMap(new LinkedHashMap<>(details == null ? Map.of() : details));
  }

  /** A fault whose text needs no values. */
  public static Fault at(String pointer, String code) {
    return new Fault(pointer, code, Map.of());
  }
}
