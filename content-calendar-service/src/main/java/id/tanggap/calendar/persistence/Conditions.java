package id.tanggap.calendar.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the conditions that a filter really asks for, with their values. */
final class Conditions {
  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds a condition unless its value is null. */
  Conditions when(Object value, String clause, String parameter) {
    if (value != null) {
      clauses.add(clause);
      values.put(parameter, value);
    }
    return this;
  }

  String where() {
    return String.join(" and ", clauses);
  }

  Map<String, Object> values() {
    return values;
  }
}
