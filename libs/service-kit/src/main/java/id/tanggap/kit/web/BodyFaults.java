package id.tanggap.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import id.tanggap.kit.domain.Fault;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The faults of the one request body that this thread is reading. Reading is synchronous, so a
 * thread reads one body at a time; outside of a request, for instance in a consumer, nothing is
 * collected and Jackson fails as usual.
 */
final class BodyFaults {
  private static final ThreadLocal<List<Fault>> CURRENT = new ThreadLocal<>();
  private static final int MOST = 100;

  private BodyFaults() {}

  /** What was read, and every fault met on the way. */
  record Outcome<T>(T value, List<Fault> faults) {}

  /** A reading that may throw. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  static <T> Outcome<T> collect(Reading<T> reading, List<Fault> faults) throws IOException {
    CURRENT.set(faults);
    try {
      return new Outcome<>(reading.read(), faults);
    } finally {
      CURRENT.remove();
    }
  }

  /** The word for a type in front of people; a class name is nobody's business. */
  static Fault wrongType(String pointer, Class<?> wanted) {
    if (wanted.isEnum()) {
      List<String> allowed =
          Arrays.stream(wanted.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList();
      return new Fault(pointer, "not-one-of", Map.of("allowed", allowed));
    }
    return new Fault(pointer, code(wanted), Map.of());
  }

  private static String code(Class<?> wanted) {
    if (wanted == UUID.class) {
      return "not-a-uuid";
    }
    if (wanted == LocalDate.class) {
      return "not-a-date";
    }
    if (wanted == Instant.class || wanted == OffsetDateTime.class) {
      return "not-an-instant";
    }
    if (wanted == LocalDateTime.class || wanted == LocalTime.class) {
      return "not-a-local-time";
    }
    if (wanted == Boolean.class || wanted == boolean.class) {
      return "not-a-boolean";
    }
    if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
      return "not-a-number";
    }
    if (wanted == String.class) {
      return "not-a-string";
    }
    if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
      return "not-a-list";
    }
    return "wrong-type";
  }

  /** Notes faults that do not keep Jackson from reading on. */
  static final class Collecting extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      if (!note(
          () ->
              new Fault(
                  property(context, parser, name), "unknown-property", Map.of("name", name)))) {
        return false;
      }
      parser.skipChildren();
      return true;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> wanted, String value, String message) {
      return !wanted.isPrimitive() && note(() -> wrongType(pointer(context.getParser()), wanted))
          ? null
          : NOT_HANDLED;
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> wanted, Number value, String message) {
      return !wanted.isPrimitive() && note(() -> wrongType(pointer(context.getParser()), wanted))
          ? null
          : NOT_HANDLED;
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType wanted,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      if (wanted.isPrimitive() || !note(() -> wrongType(pointer(parser), wanted.getRawClass()))) {
        return NOT_HANDLED;
      }
      parser.skipChildren();
      return null;
    }

    private static boolean note(Supplier<Fault> fault) {
      List<Fault> faults = CURRENT.get();
      if (faults == null || faults.size() >= MOST) {
        return false;
      }
      faults.add(fault.get());
      return true;
    }

    // Properties of a record are kept aside until the record is made; the parser that reads them
    // then has lost its place, and the one of the body stands behind the record or in front of its
    // next property.
    private static String property(DeserializationContext context, JsonParser parser, String name) {
      JsonParser body = context.getParser();
      if (parser == body) {
        return pointer(parser);
      }
      JsonStreamContext owner = body.getParsingContext();
      if (body.currentToken() != JsonToken.END_OBJECT) {
        owner = owner.getParent();
      }
      return (owner == null ? "" : owner.pathAsPointer().toString())
          + "/"
          + name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(JsonParser parser) {
      return parser.getParsingContext().pathAsPointer().toString();
    }
  }

  static List<Fault> fresh() {
    return new ArrayList<>();
  }
}
