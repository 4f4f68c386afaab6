package id.tanggap.kit.openapi;

import id.tanggap.kit.problem.Problem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that operations can answer with, as reusable parts of the API document. */
final class ProblemResponses {
  private static final String SCHEMA = "Problem";
  private static final String ERROR_SCHEMA = "ProblemError";
  private static final String TOO_MANY = "429";

  /** One kind of problem: its name among the components, and an example. */
  private record Kind(String name, String code, String title, String detail) {}

  private static final Map<String, Kind> KINDS = kinds();
  private static final Set<String> FRAMEWORK = Set.of("Not Authorized", "Not Allowed");

  private ProblemResponses() {}

  static void addTo(Components components) {
    components.addSchema(ERROR_SCHEMA, errorSchema());
    components.addSchema(SCHEMA, problemSchema());
    KINDS.forEach(
        (status, kind) -> {
          APIResponse response =
              OASFactory.createAPIResponse()
                  .description(kind.detail())
                  .content(content(status, kind));
          AnswerHeaders.addTo(status, response);
          components.addResponse(kind.name(), response);
        });
  }

  static void addTo(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    for (String status : possible(path, method, item, operation)) {
      if (saysNothing(operation.getResponses().getAPIResponse(status))) {
        operation
            .getResponses()
            .addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                    .ref("#/components/responses/" + KINDS.get(status).name()));
      }
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              boolean problem = status.startsWith("4") || status.startsWith("5");
              if (problem && response.getRef() == null && response.getContent() == null) {
                Kind kind = KINDS.getOrDefault(status, KINDS.get("400"));
                response.setContent(content(status, kind));
              }
              if (problem && response.getRef() == null) {
                AnswerHeaders.addTo(status, response);
              }
            });
  }

  /** Takes out the kinds of problem that no operation of this document answers with. */
  static void dropUnused(OpenAPI api) {
    Set<String> used = new HashSet<>();
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      for (PathItem item : api.getPaths().getPathItems().values()) {
        for (Operation operation : item.getOperations().values()) {
          operation
              .getResponses()
              .getAPIResponses()
              .values()
              .forEach(response -> used.add(String.valueOf(response.getRef())));
        }
      }
    }
    for (Kind kind : KINDS.values()) {
      if (!used.contains("#/components/responses/" + kind.name())) {
        api.getComponents().removeResponse(kind.name());
      }
    }
  }

  // the framework adds 401 and 403 of its own accord, with a word and no content
  private static boolean saysNothing(APIResponse declared) {
    return declared == null
        || declared.getRef() == null
            && declared.getContent() == null
            && FRAMEWORK.contains(String.valueOf(declared.getDescription()));
  }

  private static List<String> possible(
      String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
    TreeSet<String> possible = new TreeSet<>(List.of("400", "401", "406", "500", "503"));
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      possible.add("403");
    }
    if (path.contains("{")) {
      possible.add("404");
    }
    // the gateway counts what a caller sends, but not what providers deliver
    if (!path.startsWith("/webhooks/")) {
      possible.add(TOO_MANY);
    }
    boolean writes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    if (writes) {
      possible.addAll(List.of("409", "422"));
    }
    if (operation.getRequestBody() != null) {
      possible.addAll(List.of("413", "415"));
    }
    if (takesIfMatch(item.getParameters()) || takesIfMatch(operation.getParameters())) {
      possible.add("412");
      if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH) {
        possible.add("428");
      }
    }
    return List.copyOf(possible);
  }

  private static boolean takesIfMatch(List<Parameter> parameters) {
    return parameters != null
        && parameters.stream()
            .anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()));
  }

  private static Content content(String status, Kind kind) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", Problem.TYPE_PREFIX + kind.code());
    example.put("title", kind.title());
    example.put("status", Integer.valueOf(status));
    example.put("detail", kind.detail());
    example.put("instance", "/api/v1/contoh");
    example.put("code", kind.code());
    example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))
                .example(example));
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .type(List.of(SchemaType.OBJECT))
        .description(
            "A problem detail of RFC 9457. Further members belong to the kind of problem, such as"
                + " allowed for an illegal transition.")
        .addProperty(
            "type", text("Stable name of the kind of problem", "urn:tanggap:problem:not-found"))
        .addProperty("title", text("The kind of problem, for people", "Tidak ditemukan"))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER))
                .description("The HTTP status again")
                .examples(List.of(404)))
        .addProperty(
            "detail",
            text(
                "What is wrong this time, for people",
                "Yang Anda minta tidak ada, atau tidak terbuka bagi Anda."))
        .addProperty("instance", text("Path of the request", "/api/v1/units"))
        .addProperty("code", text("The kind of problem, for programs", "not-found"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .description("The single places that are wrong")
                .items(OASFactory.createSchema().ref("#/components/schemas/" + ERROR_SCHEMA)))
        .addProperty(
            "traceId",
            text("Names the request to the operators", "4bf92f3577b34da6a3ce929d0e0e4736"))
        .required(List.of("type", "title", "status", "code"));
  }

  private static Schema errorSchema() {
    return OASFactory.createSchema()
        .type(List.of(SchemaType.OBJECT))
        .description("One place of the request that is wrong")
        .addProperty(
            "pointer",
            text(
                "JSON pointer into the body; or query:name, path:name, header:name; or line and"
                    + " column of a file",
                "/name"))
        .addProperty("code", text("The kind of fault, for programs", "not-blank"))
        .addProperty("message", text("What is wrong, for people", "Wajib diisi."))
        .required(List.of("pointer", "code", "message"));
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .type(List.of(SchemaType.STRING))
        .description(description)
        .examples(List.of(example));
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "400",
        kind(
            "MalformedRequest",
            "invalid-request",
            "Isian belum benar",
            "Perbaiki semua bagian yang disebut pada errors, lalu kirim ulang."));
    kinds.put(
        "401",
        kind(
            "Unauthenticated",
            "unauthenticated",
            "Belum masuk",
            "Sertakan token akses yang masih berlaku."));
    kinds.put(
        "403",
        kind(
            "Forbidden",
            "forbidden",
            "Tidak berwenang",
            "Anda tidak berwenang melakukan tindakan ini."));
    kinds.put(
        "404",
        kind(
            "NotFound",
            "not-found",
            "Tidak ditemukan",
            "Yang Anda minta tidak ada, atau tidak terbuka bagi Anda."));
    kinds.put(
        "406",
        kind(
            "NotAcceptable",
            "not-acceptable",
            "Bentuk jawaban tidak tersedia",
            "Alamat ini tidak dapat menjawab dalam bentuk yang diminta pada Accept."));
    kinds.put(
        "409",
        kind(
            "Conflict",
            "conflict",
            "Bertentangan dengan data yang ada",
            "Data yang sama sudah ada."));
    addLaterRefusals(kinds);
    return kinds;
  }

  // What is found out only after the caller is known and the thing was found.
  private static void addLaterRefusals(Map<String, Kind> kinds) {
    kinds.put(
        "412",
        kind(
            "PreconditionFailed",
            "precondition-failed",
            "Data sudah berubah",
            "Data ini sudah berubah sejak terakhir Anda muat. Muat ulang, lalu coba lagi."));
    kinds.put(
        "413",
        kind(
            "BodyTooLarge",
            "body-too-large",
            "Kiriman terlalu besar",
            "Isi permintaan melampaui batas untuk alamat ini."));
    kinds.put(
        "415",
        kind(
            "UnsupportedMediaType",
            "unsupported-media-type",
            "Jenis isi tidak didukung",
            "Alamat ini tidak menerima isi dengan Content-Type tersebut."));
    kinds.put(
        "422",
        kind(
            "RuleViolated",
            "rule-violated",
            "Melanggar ketentuan",
            "Permintaan dapat dibaca, tetapi bertentangan dengan ketentuan."));
    kinds.put(
        TOO_MANY,
        kind(
            "TooManyRequests",
            "too-many-requests",
            "Terlalu banyak permintaan",
            "Tunggu selama yang disebut header Retry-After, lalu coba lagi."));
    kinds.put(
        "428",
        kind(
            "PreconditionRequired",
            "precondition-required",
            "If-Match belum disertakan",
            "Sertakan If-Match dengan ETag dari data yang terakhir Anda muat."));
    kinds.put(
        "500",
        kind(
            "InternalError",
            "internal-error",
            "Terjadi kesalahan pada sistem",
            "Kesalahan ini sudah dicatat. Sebutkan traceId bila Anda menghubungi pengelola."));
    kinds.put(
        "503",
        kind(
            "Unavailable",
            "unavailable",
            "Layanan sedang tidak tersedia",
            "Coba lagi beberapa saat lagi."));
  }

  private static Kind kind(String name, String code, String title, String detail) {
    return new Kind(name, code, title, detail);
  }
}
