package id.tanggap.kit.web;

import id.tanggap.kit.problem.HttpRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads parameters that are not text. The framework answers 404 to every unreadable one; here only
 * an unreadable path is not found, and an unreadable query parameter is named.
 */
@Provider
@ApplicationScoped
public class ParameterConverters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          UUID.class, ParameterConverters::uuid,
          LocalDate.class, FourDigitYears::date,
          Instant.class, FourDigitYears::instant,
          Integer.class, Integer::valueOf,
          int.class, Integer::valueOf,
          Long.class, Long::valueOf,
          long.class, Long::valueOf,
          Double.class, ParameterConverters::decimal,
          Boolean.class, ParameterConverters::bool,
          // the framework writes an absent parameter of a primitive type as "0"
          boolean.class, text -> !text.equals("0") && bool(text));

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, ?> reader = type.isEnum() ? constant(type) : READERS.get(type);
    if (reader == null) {
      return null;
    }
    String pointer = pointer(annotations);
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked") // the reader was looked up by this very type
      public T fromString(String value) {
        if (value == null || (value.isEmpty() && !type.isPrimitive())) {
          return null;
        }
        try {
          return (T) reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
          throw refusal(pointer, type);
        }
      }

      @Override
      public String toString(T value) {
        return String.valueOf(value);
      }
    };
  }

  private static HttpRejection refusal(String pointer, Class<?> type) {
    return pointer == null
        ? new HttpRejection(404, "not-found")
        : new HttpRejection(
            400, "invalid-request", Map.of(), List.of(BodyFaults.wrongType(pointer, type)));
  }

  private static String pointer(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return "query:" + query.value();
      }
      if (annotation instanceof HeaderParam header) {
        return "header:" + header.value();
      }
    }
    return null;
  }

  // UUID.fromString takes "1-1-1-1-1"; an id of ours always has its full form.
  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (text.length() != 36) {
      throw new IllegalArgumentException("not the full form of a UUID");
    }
    return id;
  }

  private static Double decimal(String text) {
    Double number = Double.valueOf(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("no number to reckon with");
    }
    return number;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller checked that it is an enumeration
  private static Function<String, ?> constant(Class<?> type) {
    return text -> Enum.valueOf((Class) type, text);
  }
}
