package id.tanggap.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Predicate;

/**
 * Takes dates and times of the years 1 to 9999, the ones that RFC 3339 has. What lies outside is
 * read by Java and then overflows where a day is added or where PostgreSQL keeps it.
 */
final class FourDigitYears<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;
  private static final int LAST = 9999;
  private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant AFTER_LAST_INSTANT = Instant.parse("+10000-01-01T00:00:00Z");

  private final transient JsonDeserializer<? extends T> lenient;
  private final transient Predicate<T> known;

  private FourDigitYears(Class<T> type, JsonDeserializer<? extends T> lenient, Predicate<T> known) {
    super(type);
    this.lenient = lenient;
    this.known = known;
  }

  /** The rule for everything that is read as JSON. */
  static Module module() {
    SimpleModule module = new SimpleModule("four-digit-years");
    add(module, LocalDate.class, LocalDateDeserializer.INSTANCE, FourDigitYears::known);
    add(module, LocalDateTime.class, LocalDateTimeDeserializer.INSTANCE, FourDigitYears::known);
    add(module, Instant.class, InstantDeserializer.INSTANT, FourDigitYears::known);
    add(module, OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME, FourDigitYears::known);
    return module;
  }

  /**
   * A date of a parameter.
   *
   * @throws DateTimeException when it is no date or its year has not four digits
   */
  static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    require(known(date));
    return date;
  }

  /**
   * An instant of a parameter, with its offset.
   *
   * @throws DateTimeException when it is none or its year has not four digits
   */
  static Instant instant(String text) {
    Instant instant = OffsetDateTime.parse(text).toInstant();
    require(known(instant));
    return instant;
  }

  @Override
  @SuppressWarnings(
      "unchecked") // what the handler answers is of the type it was asked for, or null
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    T value = lenient.deserialize(parser, context);
    return value == null || known.test(value)
        ? value
        : (T)
            context.handleWeirdStringValue(
                handledType(), parser.getText(), "a year has four digits");
  }

  private static <T> void add(
      SimpleModule module,
      Class<T> type,
      JsonDeserializer<? extends T> lenient,
      Predicate<T> known) {
    module.addDeserializer(type, new FourDigitYears<>(type, lenient, known));
  }

  private static void require(boolean known) {
    if (!known) {
      throw new DateTimeException("a year has four digits");
    }
  }

  private static boolean known(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= LAST;
  }

  private static boolean known(LocalDateTime time) {
    return known(time.toLocalDate());
  }

  private static boolean known(OffsetDateTime time) {
    return known(time.toLocalDate());
  }

  private static boolean known(Instant instant) {
    return !instant.isBefore(FIRST_INSTANT) && instant.isBefore(AFTER_LAST_INSTANT);
  }
}
