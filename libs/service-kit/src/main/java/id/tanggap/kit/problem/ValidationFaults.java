package id.tanggap.kit.problem;

import id.tanggap.kit.domain.Fault;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Turns the violations of Bean Validation into faults: where, what, and with which bounds. */
@ApplicationScoped
public class ValidationFaults {
  private static final Set<String> NOT_FOR_PEOPLE = Set.of("groups", "payload", "message", "flags");

  /** Whether it is the request that violates, and not what a method of ours returns. */
  boolean ofRequest(ConstraintViolationException violations) {
    boolean ofResource = violations instanceof ResteasyReactiveViolationException;
    return ofResource
        && violations.getConstraintViolations().stream()
            .flatMap(violation -> nodes(violation).stream())
            .noneMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  /** All faults, ordered by place, so that the same request gets the same answer twice. */
  public List<Fault> faults(ConstraintViolationException violations) {
    return faults(violations.getConstraintViolations());
  }

  /** All faults of some violations. */
  List<Fault> faults(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(this::fault)
        .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
        .distinct()
        .toList();
  }

  private Fault fault(ConstraintViolation<?> violation) {
    Map<String, Object> details = new LinkedHashMap<>();
    violation
        .getConstraintDescriptor()
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!NOT_FOR_PEOPLE.contains(name) && simple(value)) {
                details.put(name, value);
              }
            });
    return new Fault(pointer(violation), code(violation), details);
  }

  /**
   * The name of the constraint in kebab-case; or the name that the constraint itself gives: a
   * message like {@code {unit-code-malformed}} is a code of the service's own texts.
   */
  private static String code(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    if (template.startsWith("{") && template.endsWith("}") && !template.contains(".")) {
      return template.substring(1, template.length() - 1);
    }
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    if (nodes.isEmpty() || nodes.get(0).getKind() != ElementKind.METHOD || nodes.size() < 2) {
      return pointer(nodes);
    }
    return parameter(violation, nodes.get(0), nodes.get(1))
        .map(
            parameter ->
                named(parameter.getAnnotations())
                    .or(() -> beanParameter(parameter, nodes))
                    .orElseGet(() -> pointer(nodes.subList(2, nodes.size()))))
        .orElseGet(() -> pointer(nodes.subList(2, nodes.size())));
  }

  private static Optional<String> beanParameter(Parameter parameter, List<Path.Node> nodes) {
    if (nodes.size() < 3 || nodes.get(2).getName() == null) {
      return Optional.empty();
    }
    return Arrays.stream(parameter.getType().getDeclaredFields())
        .filter(field -> field.getName().equals(nodes.get(2).getName()))
        .findFirst()
        .flatMap(field -> named(field.getAnnotations()));
  }

  // JAX-RS knows the names; the path of the violation knows only the method and an index.
  private static Optional<Parameter> parameter(
      ConstraintViolation<?> violation, Path.Node method, Path.Node parameter) {
    List<Class<?>> types = method.as(Path.MethodNode.class).getParameterTypes();
    int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
    for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
      try {
        Method declared = type.getDeclaredMethod(method.getName(), types.toArray(new Class<?>[0]));
        Parameter found = declared.getParameters()[index];
        // A generated subclass repeats the method without its annotations.
        if (!declared.isSynthetic() && !type.getName().contains("_Subclass")) {
          return Optional.of(found);
        }
      } catch (NoSuchMethodException elsewhere) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .map(ValidationFaults::named)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String named(Annotation annotation) {
    if (annotation instanceof QueryParam query) {
      return "query:" + query.value();
    }
    if (annotation instanceof PathParam path) {
      return "path:" + path.value();
    }
    if (annotation instanceof HeaderParam header) {
      return "header:" + header.value();
    }
    if (annotation instanceof CookieParam cookie) {
      return "cookie:" + cookie.value();
    }
    return annotation instanceof FormParam form ? "/" + form.value() : null;
  }

  private static String pointer(List<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.isInIterable()) {
        Object step = node.getIndex() == null ? node.getKey() : node.getIndex();
        if (step != null) {
          pointer.append('/').append(escaped(step.toString()));
        }
      }
      boolean container = node.getKind() == ElementKind.CONTAINER_ELEMENT;
      if (node.getName() != null && !container) {
        pointer.append('/').append(escaped(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    return nodes;
  }

  private static boolean simple(Object value) {
    return value instanceof Number || value instanceof String || value instanceof Boolean;
  }
}
