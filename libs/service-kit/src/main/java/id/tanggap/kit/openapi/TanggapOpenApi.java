package id.tanggap.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Adds to the API document of a service what is the same for all of them: who publishes it, that
 * paths hang below the gateway, which problems every operation can answer with, the key of
 * repeatable POSTs, and examples for properties that mean the same everywhere. It runs while the
 * service is built, and nothing in it depends on the machine.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TanggapOpenApi implements OASFilter {
  private static final List<String> PUBLIC =
      List.of("/public/", "/webhooks/", "/open311/", "/.well-known/");
  private static final String IDEMPOTENCY_KEY = "IdempotencyKey";
  private static final String CONVENTIONS =
      """
      Times are RFC 3339, dates ISO 8601, ids are UUIDs, shares are fractions from 0 to 1. Texts for
      people are Indonesian unless `Accept-Language` prefers `en`.

      Lists answer `items` and `nextCursor`. `limit` is 50 unless it is given, at most 200 unless the
      operation says otherwise; `cursor` takes the `nextCursor` of the page before, with the same
      filters. The next page is also in `Link` (RFC 8288); on the last one `nextCursor` is null and
      `Link` absent. `count` is there where the request asks for it with `count=true`.

      A single thing carries an `ETag`. PUT and PATCH demand it in `If-Match` (428 without, 412 when
      the thing has changed since), commands honour it where they take it. PATCH is a JSON Merge
      Patch: what is left out stays, null takes away.

      A POST may carry an `Idempotency-Key`: for 24 hours the same key gets the first answer again,
      marked by `Idempotency-Replayed: true`; the same key with another body is 422.

      Every error is a problem of RFC 9457: `code` and `errors[].code` are for programs, texts for
      people; all faults of a body are told at once. What a caller may not know of is 404. Unknown
      query parameters and properties are 400. `RateLimit` tells what is left; 429 and 503 say in
      `Retry-After` when to come again. Every answer carries `X-Request-Id`.\
      """;

  private final SchemaNames names;

  /** Begins with the classes of the service, which know what a name of the document stands for. */
  public TanggapOpenApi(IndexView index) {
    names = new SchemaNames(index);
  }

  @Override
  public Schema filterSchema(Schema schema) {
    names.note(schema);
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    describe(api);
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    names.apply(api.getComponents());
    AnswerHeaders.addTo(api.getComponents());
    ProblemResponses.addTo(api.getComponents());
    Examples.addTo(api.getComponents());
    api.getComponents().addParameter(IDEMPOTENCY_KEY, idempotencyKey());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }
    ProblemResponses.dropUnused(api);
    AnswerHeaders.addTo(api);
    if (api.getTags() != null) {
      List<Tag> tags = new ArrayList<>(api.getTags());
      tags.forEach(tag -> tag.setName(tag(tag.getName())));
      api.setTags(tags);
    }
  }

  private static void describe(OpenAPI api) {
    if (api.getInfo() == null) {
      api.setInfo(OASFactory.createInfo());
    }
    api.getInfo()
        .license(
            OASFactory.createLicense()
                .name("Apache-2.0")
                .url("https://www.apache.org/licenses/LICENSE-2.0"));
    String own = api.getInfo().getDescription();
    api.getInfo().setDescription(own == null ? CONVENTIONS : own + "\n\n" + CONVENTIONS);
    api.setServers(
        List.of(OASFactory.createServer().url("/").description("The gateway of the installation")));
  }

  private static void complete(String path, PathItem item) {
    Map<PathItem.HttpMethod, Operation> operations = item.getOperations();
    operations.forEach(
        (method, operation) -> {
          operation.setOperationId(operationId(operation.getOperationId()));
          if (operation.getTags() != null) {
            operation.setTags(operation.getTags().stream().map(TanggapOpenApi::tag).toList());
          }
          boolean open = operation.getSecurity() == null || operation.getSecurity().isEmpty();
          if (open && (PUBLIC.stream().anyMatch(path::startsWith) || path.endsWith("/labels"))) {
            // Said, not left out: an operation without a word on security is a fault of the lint.
            operation.setSecurity(new ArrayList<>());
          }
          if (method == PathItem.HttpMethod.POST && !path.startsWith("/webhooks/")) {
            operation.addParameter(
                OASFactory.createParameter().ref("#/components/parameters/" + IDEMPOTENCY_KEY));
          }
          sayCondition(method, item.getParameters());
          sayCondition(method, operation.getParameters());
          ProblemResponses.addTo(path, method, item, operation);
          if (path.endsWith("/labels")) {
            Examples.addLabels(operation);
          }
        });
  }

  /** What a change must and a command may say about the state that the caller has seen. */
  private static void sayCondition(PathItem.HttpMethod method, List<Parameter> parameters) {
    if (parameters == null) {
      return;
    }
    boolean change = method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH;
    for (Parameter parameter : parameters) {
      if ("If-Match".equalsIgnoreCase(parameter.getName())) {
        parameter.setRequired(change);
        if (parameter.getDescription() == null) {
          parameter.setDescription(
              "ETag of what the caller has seen last; 412 when it has changed since"
                  + (change ? "" : ". Without the header nothing is compared"));
        }
      }
    }
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description(
            "A name of this request that the client makes up, best a UUID. Within 24 hours the same"
                + " key gets the same answer and nothing is done twice.")
        .required(false)
        .schema(
            OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .maxLength(200)
                .examples(List.of("7f0c1d2e-3b4a-4c5d-8e6f-708192a3b4c5")));
  }

  /** {@code UnitResource_list} becomes {@code unitList}; a name given by hand stays. */
  static String operationId(String id) {
    if (id == null) {
      return null;
    }
    int line = id.indexOf('_');
    if (line < 1) {
      return id;
    }
    String type = id.substring(0, line).replaceAll("Resource$", "");
    String method = id.substring(line + 1);
    return Character.toLowerCase(type.charAt(0))
        + type.substring(1)
        + (method.isEmpty() ? "" : Character.toUpperCase(method.charAt(0)) + method.substring(1));
  }

  private static String tag(String name) {
    return name.replaceAll(" ?Resource$", "");
  }
}
