package id.tanggap.complaint.domain.category;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A question that a category asks of a report.
 *
 * @param name for programs, camelCase
 * @param required whether a report can be verified without an answer
 * @param choices the closed list of a {@link AttributeType#CHOICE}; empty otherwise
 * @param pattern what a {@link AttributeType#TEXT} must match as a whole; null for any text
 */
public record Attribute(
    String name,
    String labelId,
    String labelEn,
    AttributeType type,
    boolean required,
    List<String> choices,
    String pattern) {

  /** Longest answer that is taken. */
  public static final int LONGEST = 500;

  /** Copies the list. */
  public Attribute {
    choices = List.copyOf(choices);
  }

  /** What is wrong with the definition, as a code of the texts; empty when nothing is. */
  Optional<String> definitionFault() {
    if ((type == AttributeType.CHOICE) == choices.isEmpty()) {
      return Optional.of("attribute-choices-unfit");
    }
    if (pattern != null && type != AttributeType.TEXT) {
      return Optional.of("attribute-pattern-unfit");
    }
    return Optional.empty();
  }

  /** What is wrong with an answer, as a code of the texts; empty when nothing is. */
  Optional<String> answerFault(String answer, BiPredicate<String, String> matches) {
    if (answer.length() > LONGEST) {
      return Optional.of("attribute-too-long");
    }
    boolean fits =
        switch (type) {
          case TEXT -> pattern == null || matches.test(pattern, answer);
          case NUMBER -> number(answer);
          case DATE -> date(answer);
          case BOOLEAN -> answer.equals("true") || answer.equals("false");
          case CHOICE -> choices.contains(answer);
        };
    return fits ? Optional.empty() : Optional.of("attribute-unfit");
  }

  private static boolean number(String answer) {
    try {
      return answer.length() <= 30 && Math.abs(new BigDecimal(answer).scale()) <= 30;
    } catch (NumberFormatException no) {
      return false;
    }
  }

  private static boolean date(String answer) {
    try {
      return LocalDate.parse(answer).getYear() > 0;
    } catch (DateTimeException no) {
      return false;
    }
  }
}
