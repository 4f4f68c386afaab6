package id.tanggap.complaint.patterns;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import id.tanggap.complaint.application.category.AttributePatterns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** RE2: time linear in the text. Counted repetitions take room, so a pattern may not be long. */
@ApplicationScoped
class Re2AttributePatterns implements AttributePatterns {

  private static final int LONGEST = 200;
  private static final Pattern COUNTED_OVER_100 = Pattern.compile("\\{\\d*,?\\d{3,}");
  private static final Pattern COUNTED = Pattern.compile("\\{\\d");
  private static final Pattern NESTED = Pattern.compile("\\}.*\\)[*+{]");
  private static final int MOST_COUNTS = 5;

  @Override
  public boolean usable(String pattern) {
    return compiled(pattern).isPresent();
  }

  @Override
  public boolean matches(String pattern, String text) {
    return compiled(pattern).map(compiled -> compiled.matches(text)).orElse(false);
  }

  private static Optional<Pattern> compiled(String pattern) {
    boolean large =
        pattern.length() > LONGEST
            || COUNTED_OVER_100.matcher(pattern).find()
            || COUNTED.split(pattern).length > MOST_COUNTS + 1
            || NESTED.matcher(pattern).find();
    if (large) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException no) {
      return Optional.empty();
    }
  }
}
