package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the headers of an API document against the compiled resources: what a resource method calls
 * on its way to the answer (the kit's {@code ETags} and {@code Pages}, a builder's {@code tag})
 * tells what is sent, and the document must say the same of its operation.
 */
public final class OpenApiSent {
  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> ANSWERS = Set.of("Response", "ResponseBuilder", "Uni");
  private static final String TAG = "ETag";
  private static final String NEEDED = "If-Match needed";

  /** What a call means for the answer; the call is a class and a method. */
  private static final Map<String, List<String>> MEANS =
      Map.of(
          "ETags.ok", List.of(TAG),
          "ETags.of", List.of(TAG),
          "ETags.created", List.of(TAG, "Location"),
          "ETags.require", List.of(NEEDED),
          "Pages.respond", List.of("Link"),
          "ResponseBuilder.tag", List.of(TAG));

  private OpenApiSent() {}

  /**
   * Checks a document against the resources of its service.
   *
   * @param file JSON or YAML
   * @param rootPackage the package of the service
   * @throws AssertionError naming every operation where the two disagree; also when no operation
   *     was found
   */
  public static void check(Path file, String rootPackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rootPackage);
    List<String> findings = findings(OpenApiLint.read(file), rootPackage, classes);
    if (!findings.isEmpty()) {
      throw new AssertionError(file + "\n  " + String.join("\n  ", findings));
    }
  }

  /**
   * Every operation where a document and the resources disagree; this is how the check itself is
   * tested.
   *
   * @param rootPackage whose package {@code rest} holds what makes answers
   */
  public static List<String> findings(JsonNode document, String rootPackage, JavaClasses classes) {
    List<String> findings = new ArrayList<>();
    Map<String, Set<String>> sent = new TreeMap<>();
    for (JavaClass type : classes) {
      for (JavaMethod method : type.getMethods()) {
        for (String verb : VERBS) {
          if (method.isAnnotatedWith("jakarta.ws.rs." + verb)) {
            sent.put(verb + " " + template(path(type) + path(method)), means(method, rootPackage));
          }
        }
      }
    }
    Set<String> met = new HashSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation -> {
                          String name =
                              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                          Set<String> sends = sent.get(template(name));
                          if (sends != null) {
                            met.add(name);
                            compare(name, sends, says(document, operation.getValue()), findings);
                          }
                        }));
    if (met.isEmpty()) {
      findings.add("no operation of the document was found below " + rootPackage);
    }
    return findings;
  }

  private static void compare(
      String name, Set<String> sends, Set<String> says, List<String> findings) {
    for (String header : sends) {
      if (!says.contains(header)) {
        findings.add(name + ": the document does not say " + header);
      }
    }
    for (String header : List.of(TAG, NEEDED)) {
      if (says.contains(header) && !sends.contains(header)) {
        findings.add(name + ": the document says " + header + ", the resource does not");
      }
    }
  }

  private static Set<String> says(JsonNode document, JsonNode operation) {
    Set<String> says = new TreeSet<>();
    operation
        .path("responses")
        .fields()
        .forEachRemaining(
            response -> {
              if (response.getKey().startsWith("2")) {
                OpenApiLint.resolve(document, response.getValue())
                    .path("headers")
                    .fieldNames()
                    .forEachRemaining(says::add);
              }
            });
    for (JsonNode written : operation.path("parameters")) {
      JsonNode parameter = OpenApiLint.resolve(document, written);
      if (parameter.path("name").asText().equals("If-Match")
          && parameter.path("required").asBoolean()) {
        says.add(NEEDED);
      }
    }
    return says;
  }

  /** What the method calls, itself or by others of its service that make answers. */
  private static Set<String> means(JavaMethod method, String rootPackage) {
    Set<String> means = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(method));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (seen.add(unit.getFullName())) {
        List<AccessTarget.CodeUnitAccessTarget> targets = new ArrayList<>();
        unit.getCallsFromSelf().forEach(call -> targets.add(call.getTarget()));
        unit.getCodeUnitReferencesFromSelf().forEach(call -> targets.add(call.getTarget()));
        for (AccessTarget.CodeUnitAccessTarget target : targets) {
          JavaClass owner = target.getOwner();
          means.addAll(
              MEANS.getOrDefault(owner.getSimpleName() + "." + target.getName(), List.of()));
          if (answers(method, target, rootPackage)) {
            target.resolveMember().ifPresent(member -> open.add((JavaCodeUnit) member));
          }
        }
      }
    }
    return means;
  }

  // the form of a thing may show its tag in the body too, so what makes no answer is not followed
  private static boolean answers(
      JavaMethod method, AccessTarget.CodeUnitAccessTarget target, String rootPackage) {
    JavaClass owner = target.getOwner();
    return owner.equals(method.getOwner())
        || owner.getPackageName().startsWith(rootPackage + ".rest")
            && ANSWERS.contains(target.getRawReturnType().getSimpleName());
  }

  private static String path(HasAnnotations<?> annotated) {
    return annotated
        .tryGetAnnotationOfType("jakarta.ws.rs.Path")
        .map(OpenApiSent::value)
        .map(path -> path.startsWith("/") ? path : "/" + path)
        .orElse("");
  }

  private static String value(JavaAnnotation<?> path) {
    return path.get("value").orElse("").toString();
  }

  /** Names of parameters do not matter, nor does a slash at the end. */
  private static String template(String path) {
    return path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }
}
