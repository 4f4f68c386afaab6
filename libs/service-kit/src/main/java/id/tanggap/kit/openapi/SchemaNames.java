package id.tanggap.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Gives enumerations with an everyday name that of what they belong to: {@code BankEntry.Kind}
 * becomes {@code BankEntryKind}. The framework names a type by its last part alone and counts the
 * second one of a name, so that {@code Kind1} would be another type when a third one comes.
 */
final class SchemaNames {
  private static final String REFERENCE = "#/components/schemas/";
  private static final Pattern EVERYDAY = Pattern.compile("(Kind|Outcome|Source|State)[0-9]*");
  private static final String OURS = "id.tanggap.";

  private final IndexView index;
  private final List<Schema> references = new ArrayList<>();

  SchemaNames(IndexView index) {
    this.index = index;
  }

  /** Remembers a place of the document that may have to follow. */
  void note(Schema schema) {
    if (schema.getRef() != null) {
      references.add(schema);
    }
  }

  /** Renames the components, and everything that was noted follows. */
  void apply(Components components) {
    if (components.getSchemas() == null) {
      return;
    }
    Map<String, String> names = new HashMap<>();
    Map<String, Schema> renamed = new TreeMap<>();
    components
        .getSchemas()
        .forEach(
            (name, schema) -> {
              String full = EVERYDAY.matcher(name).matches() ? full(name, schema) : name;
              names.put(REFERENCE + name, REFERENCE + full);
              renamed.put(full, schema);
            });
    // when two would become one, the document stays as it was and its lint finds the number
    if (renamed.size() == components.getSchemas().size()) {
      components.setSchemas(renamed);
      references.forEach(
          schema -> schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef())));
    }
  }

  private String full(String name, Schema schema) {
    if (schema.getEnumeration() == null) {
      return name;
    }
    String simple = name.replaceAll("[0-9]+$", "");
    Set<String> constants =
        schema.getEnumeration().stream()
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.toSet());
    List<String> full =
        index.getKnownClasses().stream()
            .filter(type -> type.isEnum() && type.name().toString().startsWith(OURS))
            .filter(type -> type.name().withoutPackagePrefix().endsWith("$" + simple))
            .filter(type -> constants(type).equals(constants))
            .map(type -> type.name().withoutPackagePrefix().replace("$", ""))
            .distinct()
            .toList();
    return full.size() == 1 ? full.get(0) : name;
  }

  private static Set<String> constants(ClassInfo type) {
    Set<String> constants = new HashSet<>();
    for (FieldInfo constant : type.enumConstants()) {
      constants.add(constant.name());
    }
    return constants;
  }
}
