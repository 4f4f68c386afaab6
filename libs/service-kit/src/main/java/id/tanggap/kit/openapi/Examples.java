package id.tanggap.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Examples for properties that mean the same in every service and for formats that have only one
 * look. What a service gives itself stays; what is left without an example is for the service to
 * fill.
 */
final class Examples {
  private static final Map<String, Object> BY_NAME = new LinkedHashMap<>();
  private static final Map<String, Object> BY_FORMAT =
      Map.of(
          "uuid", "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f",
          "date", "2024-02-19",
          "date-time", "2024-02-19T08:00:00+07:00");

  private static final Map<String, String> FORMATS =
      Map.of(
          "Instant", "A moment, RFC 3339 with offset; answers are in UTC",
          "OffsetDateTime", "A moment, RFC 3339 with offset",
          "LocalDate", "A day on the wall, ISO 8601, in the zone of the region",
          "UUID", "A UUID; those that the services give sort by the time of their making");

  static {
    BY_NAME.put("region", "33.28");
    BY_NAME.put("regionName", "Kabupaten Tegal");
    BY_NAME.put("zone", "Asia/Jakarta");
    BY_NAME.put("unitCode", "DINKES");
    BY_NAME.put("reportedUnitCode", "DINKES");
    BY_NAME.put("unitName", "Dinas Kesehatan");
    BY_NAME.put("path", "/SETDA/DINKES/");
    BY_NAME.put("platform", "INSTAGRAM");
    BY_NAME.put("handle", "dinkes.kabtegal");
    BY_NAME.put("url", "https://www.instagram.com/dinkes.kabtegal/");
    BY_NAME.put("displayName", "Dinas Kesehatan Kabupaten Tegal");
    BY_NAME.put("workEmail", "promkes@dinkes.tegalkab.example");
    BY_NAME.put("email", "warga@surel.example");
    BY_NAME.put("phone", "+62283491234");
    BY_NAME.put("letterNumber", "800/0123/2024");
    BY_NAME.put("trackingCode", "TGL-7K3F-9Q2M");
    BY_NAME.put("etag", "\"1\"");
    BY_NAME.put("version", 1);
    BY_NAME.put("period", "2024-02");
    BY_NAME.put("line", 3);
    BY_NAME.put("column", "code");
    BY_NAME.put("nextCursor", "mVgX0b3kRz0Yc0RJTktFUw");
  }

  private Examples() {}

  static void addTo(Components components) {
    if (components.getSchemas() != null) {
      components.getSchemas().values().forEach(Examples::addTo);
      sayLocal(components.getSchemas().get("LocalDateTime"));
      FORMATS.forEach((name, words) -> say(components.getSchemas().get(name), words));
    }
  }

  /**
   * A local date-time has no offset, so it is none of the date-times of JSON Schema (RFC 3339), as
   * which the framework declares it.
   */
  private static void sayLocal(Schema schema) {
    if (schema != null) {
      schema.setFormat("local-date-time");
      schema.setDescription("Date and time without offset, in the zone said beside it");
      schema.setExamples(List.of("2026-11-25T08:00:00"));
    }
  }

  private static void say(Schema schema, String words) {
    if (schema != null && schema.getDescription() == null) {
      schema.setDescription(words);
    }
  }

  /** What labels look like: a map of maps, which the framework leaves without a schema. */
  static void addLabels(Operation operation) {
    APIResponse labels = operation.getResponses().getAPIResponse("200");
    if (labels != null && labels.getContent() != null) {
      labels.getContent().getMediaTypes().values().forEach(Examples::sayLabels);
    }
  }

  private static void sayLabels(MediaType media) {
    if (media.getSchema() == null) {
      media.setSchema(
          OASFactory.createSchema()
              .type(List.of(SchemaType.OBJECT))
              .description("By the name of the enumeration")
              .additionalPropertiesSchema(
                  OASFactory.createSchema()
                      .type(List.of(SchemaType.OBJECT))
                      .description("By the constant, in the language of the request")
                      .additionalPropertiesSchema(
                          OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
    }
    if (media.getExample() == null && media.getExamples() == null) {
      media.setExample(Map.of("UnitType", Map.of("AGENCY", "Perangkat daerah")));
    }
  }

  private static void addTo(Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              if (property.getRef() == null && isScalar(property) && isBare(property)) {
                Object example = BY_FORMAT.get(String.valueOf(property.getFormat()));
                Object known = example == null ? BY_NAME.get(name) : example;
                if (known != null && fits(known, property)) {
                  property.setExamples(List.of(known));
                }
              }
            });
  }

  private static boolean isBare(Schema property) {
    return property.getExamples() == null && property.getExample() == null;
  }

  private static boolean isScalar(Schema property) {
    List<SchemaType> types = property.getType();
    return types != null
        && !types.contains(SchemaType.OBJECT)
        && !types.contains(SchemaType.ARRAY)
        && property.getEnumeration() == null;
  }

  private static boolean fits(Object example, Schema property) {
    return example instanceof Number
        ? property.getType().contains(SchemaType.INTEGER)
        : property.getType().contains(SchemaType.STRING);
  }
}
