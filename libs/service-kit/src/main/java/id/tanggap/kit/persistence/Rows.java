package id.tanggap.kit.persistence;

import jakarta.persistence.Tuple;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Turns the rows of a native query into what the caller asked for: one value, or a record whose
 * components are the columns in their order. Spares every repository its own casting.
 */
final class Rows {

  private Rows() {}

  static <R> List<R> read(List<Tuple> tuples, Class<R> type) {
    if (!type.isRecord()) {
      return tuples.stream().map(tuple -> type.cast(value(tuple.get(0), type))).toList();
    }
    RecordComponent[] components = type.getRecordComponents();
    Constructor<R> constructor = canonical(type, components);
    return tuples.stream().map(tuple -> row(tuple, constructor, components)).toList();
  }

  private static <R> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  private static <R> R row(Tuple tuple, Constructor<R> constructor, RecordComponent[] components) {
    if (tuple.getElements().size() != components.length) {
      throw new IllegalArgumentException(
          "The query gives %d differently named columns, %s has %d components"
              .formatted(
                  tuple.getElements().size(),
                  constructor.getDeclaringClass().getSimpleName(),
                  components.length));
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(tuple.get(i), components[i].getType());
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Object column, Class<?> wanted) {
    if (column == null) {
      if (wanted.isPrimitive()) {
        throw new IllegalArgumentException("A null column cannot become a " + wanted);
      }
      return null;
    }
    if (wanted.isInstance(column)) {
      return column;
    }
    if (column instanceof Number number) {
      return number(number, wanted);
    }
    if (wanted == Instant.class) {
      return instant(column);
    }
    if (wanted == LocalDate.class && column instanceof java.sql.Date date) {
      return date.toLocalDate();
    }
    if (wanted == boolean.class && column instanceof Boolean) {
      return column;
    }
    if (wanted == UUID.class && column instanceof String text) {
      return UUID.fromString(text);
    }
    if (wanted.isEnum() && column instanceof String text) {
      return Enum.valueOf((Class<Enum>) wanted, text);
    }
    if (wanted == String.class) {
      return column.toString();
    }
    throw unfit(column, wanted);
  }

  private static Object number(Number number, Class<?> wanted) {
    if (wanted == long.class || wanted == Long.class) {
      return number.longValue();
    }
    if (wanted == int.class || wanted == Integer.class) {
      return Math.toIntExact(number.longValue());
    }
    if (wanted == double.class || wanted == Double.class) {
      return number.doubleValue();
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(number.toString());
    }
    throw unfit(number, wanted);
  }

  private static Instant instant(Object column) {
    if (column instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (column instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    if (column instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    if (column instanceof java.sql.Timestamp time) {
      return time.toInstant();
    }
    throw unfit(column, Instant.class);
  }

  private static IllegalArgumentException unfit(Object column, Class<?> wanted) {
    return new IllegalArgumentException(
        "A column of type " + column.getClass().getName() + " cannot become a " + wanted.getName());
  }
}
