package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.HttpRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not have. A mistyped filter that is silently
 * ignored answers another question than the one asked. Callbacks of providers are excepted: they
 * add parameters as they like.
 */
@ApplicationScoped
public class UnknownParameters {
  private static final String CALLBACKS = "/webhooks";

  private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

  /** Runs after the operation was found and the caller was allowed in, before anything is read. */
  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    Set<String> given = uri.getQueryParameters().keySet();
    if (given.isEmpty() || ("/" + uri.getPath()).replace("//", "/").startsWith(CALLBACKS)) {
      return;
    }
    Set<String> known =
        declared.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::parameters);
    List<Fault> unknown =
        given.stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .map(
                name ->
                    new Fault(
                        "query:" + name, "unknown-parameter", Map.of("known", List.copyOf(known))))
            .toList();
    if (!unknown.isEmpty()) {
      throw new HttpRejection(400, "invalid-request", Map.of(), unknown);
    }
  }

  private static Set<String> parameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      collect(parameter, parameter.getName(), names);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          collect(field, field.getName(), names);
        }
      }
    }
    return names;
  }

  private static void collect(AnnotatedElement element, String name, Set<String> names) {
    QueryParam standard = element.getAnnotation(QueryParam.class);
    if (standard != null) {
      names.add(standard.value());
    }
    RestQuery named = element.getAnnotation(RestQuery.class);
    if (named != null) {
      names.add(named.value().isEmpty() ? name : named.value());
    }
  }
}
