package id.tanggap.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers that answers carry, as far as the document itself shows them: a list with a cursor
 * links to its next page, what was created says where it lives, a thing that can be changed under a
 * condition carries its tag. Where a resource sends something else, the operation says so in the
 * extension {@value #SENDS}, which is taken out of the document again. That documents and resources
 * agree is held by a test of every service on its compiled classes.
 */
final class AnswerHeaders {
  /** Names of headers that an operation sends with success, instead of those it would be given. */
  private static final String SENDS = "x-sends";

  private static final String API = "/api/v1/";
  private static final String REFERENCE = "#/components/headers/";
  private static final String RATE = "RateLimit";
  private static final String RATE_POLICY = "RateLimit-Policy";
  private static final String RETRY = "Retry-After";
  private static final String TAG = "ETag";
  private static final String LINK = "Link";
  private static final String PLACE = "Location";
  private static final Map<String, Header> HEADERS = headers();

  private AnswerHeaders() {}

  static void addTo(Components components) {
    HEADERS.forEach((name, header) -> components.addHeader(component(name), header));
  }

  /** Adds the header to an answer, as a reference to the component. */
  static void add(APIResponse response, String name) {
    if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
      response.addHeader(name, OASFactory.createHeader().ref(REFERENCE + component(name)));
    }
  }

  /** What is counted tells what is left; what is refused for now tells for how long. */
  static void addTo(String status, APIResponse problem) {
    if (status.equals("429")) {
      add(problem, RATE);
      add(problem, RATE_POLICY);
    }
    if (status.equals("429") || status.equals("503")) {
      add(problem, RETRY);
    }
  }

  /** Says what the answers of all operations carry. Runs when every operation is complete. */
  static void addTo(OpenAPI api) {
    Set<String> tagged = tagged(api);
    each(
        api,
        (place, operation) -> {
          Set<String> sends = sends(place, operation, tagged);
          operation.removeExtension(SENDS);
          operation
              .getResponses()
              .getAPIResponses()
              .forEach(
                  (status, response) -> {
                    if (status.startsWith("2") && response.getRef() == null) {
                      sends.forEach(name -> add(response, name));
                    }
                  });
          if (isOpen(place.path()) && sends.contains(TAG)) {
            addNotModified(operation);
          }
        });
    dropUnused(api);
  }

  /** Where an operation is. */
  private record Place(String path, HttpMethod method) {}

  private static void each(OpenAPI api, BiConsumer<Place, Operation> action) {
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach(
                          (method, operation) ->
                              action.accept(new Place(path, method), operation)));
    }
  }

  private static Set<String> sends(Place place, Operation operation, Set<String> tagged) {
    Set<String> sends = new LinkedHashSet<>();
    Set<String> own = own(operation);
    if (own != null) {
      sends.addAll(own);
    } else {
      APIResponse created = operation.getResponses().getAPIResponse("201");
      if (schemas(operation).stream().anyMatch(tagged::contains) && place.path().startsWith(API)) {
        sends.add(TAG);
      }
      if (created != null) {
        sends.add(PLACE);
      }
      if (takes(operation, "cursor")) {
        sends.add(LINK);
      }
    }
    // the gateway counts what a caller sends, but not what providers deliver
    if (!place.path().startsWith("/webhooks/")) {
      sends.addAll(List.of(RATE, RATE_POLICY));
    }
    return sends;
  }

  private static Set<String> own(Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    if (extensions == null || !extensions.containsKey(SENDS)) {
      return null;
    }
    Set<String> own = new LinkedHashSet<>();
    Arrays.stream(extensions.get(SENDS).toString().split(","))
        .map(String::strip)
        .filter(HEADERS::containsKey)
        .forEach(own::add);
    return own;
  }

  /** The schemas of things that have a tag: shown one by one, or changed under a condition. */
  private static Set<String> tagged(OpenAPI api) {
    Set<String> tagged = new HashSet<>();
    each(
        api,
        (place, operation) -> {
          boolean single =
              place.method() == HttpMethod.GET
                  && place.path().startsWith(API)
                  && place.path().endsWith("}");
          if (own(operation) == null && (single || takes(operation, "If-Match"))) {
            tagged.addAll(schemas(operation));
          }
        });
    return tagged;
  }

  private static Set<String> schemas(Operation operation) {
    Set<String> schemas = new HashSet<>();
    for (String status : List.of("200", "201")) {
      APIResponse response = operation.getResponses().getAPIResponse(status);
      if (response != null && response.getContent() != null) {
        response
            .getContent()
            .getMediaTypes()
            .values()
            .forEach(
                media -> {
                  if (media.getSchema() != null && media.getSchema().getRef() != null) {
                    schemas.add(media.getSchema().getRef());
                  }
                });
      }
    }
    return schemas;
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
  }

  private static boolean isOpen(String path) {
    return path.startsWith("/public/") || path.startsWith("/.well-known/");
  }

  private static void addNotModified(Operation operation) {
    APIResponse full = operation.getResponses().getAPIResponse("200");
    APIResponse unchanged =
        OASFactory.createAPIResponse()
            .description("What the caller has still holds; there is no body");
    if (full.getHeaders() != null) {
      full.getHeaders().keySet().forEach(name -> add(unchanged, name));
    }
    operation.getResponses().addAPIResponse("304", unchanged);
    List<Parameter> parameters =
        new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
    parameters.add(
        OASFactory.createParameter()
            .name("If-None-Match")
            .in(Parameter.In.HEADER)
            .description("ETag of the answer that the caller has; 304 as long as it holds")
            .schema(
                OASFactory.createSchema()
                    .type(List.of(SchemaType.STRING))
                    .examples(List.of("W/\"5f2b7c90a1d3e4f6a7b8c9d0\""))));
    operation.setParameters(parameters);
  }

  private static void dropUnused(OpenAPI api) {
    Set<String> used = new HashSet<>();
    each(
        api,
        (place, operation) ->
            operation.getResponses().getAPIResponses().values().forEach(one -> note(one, used)));
    if (api.getComponents().getResponses() != null) {
      api.getComponents().getResponses().values().forEach(one -> note(one, used));
    }
    for (String name : HEADERS.keySet()) {
      if (!used.contains(REFERENCE + component(name))) {
        api.getComponents().removeHeader(component(name));
      }
    }
  }

  private static void note(APIResponse response, Set<String> used) {
    if (response.getHeaders() != null) {
      response.getHeaders().values().forEach(header -> used.add(String.valueOf(header.getRef())));
    }
  }

  private static String component(String header) {
    return header.replace("-", "");
  }

  private static Map<String, Header> headers() {
    Map<String, Header> headers = new LinkedHashMap<>();
    headers.put(
        TAG,
        text(
            "Names this version of the answer: what If-Match takes when it is changed, and"
                + " If-None-Match when it is asked for again",
            "\"3\""));
    headers.put(
        PLACE, text("Path of what was made, below the address of the gateway", "/api/v1/contoh/1"));
    headers.put(
        LINK,
        text(
            "The next page, as a path with its query; absent on the last page",
            "</api/v1/contoh?cursor=mVgX0b3kRz0>; rel=\"next\""));
    headers.put(
        "Last-Modified",
        text(
            "When what the answer tells last changed; absent when it tells of nothing",
            "Mon, 19 Feb 2024 01:00:00 GMT"));
    headers.put("Cache-Control", text("How long the answer may be kept", "public, max-age=300"));
    headers.put(
        RATE,
        text(
            "What the caller has left: r requests now, and t seconds until there is more. Absent"
                + " where the installation sets no limit",
            "\"staff-read\";r=598;t=1"));
    headers.put(
        RATE_POLICY,
        text("The limit that is counted: q requests in w seconds", "\"staff-read\";q=600;w=60"));
    headers.put(
        RETRY,
        OASFactory.createHeader()
            .description("Seconds to wait before the next request")
            .schema(
                OASFactory.createSchema()
                    .type(List.of(SchemaType.INTEGER))
                    .minimum(BigDecimal.ONE)
                    .examples(List.of(12))));
    return headers;
  }

  private static Header text(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(
            OASFactory.createSchema().type(List.of(SchemaType.STRING)).examples(List.of(example)));
  }
}
