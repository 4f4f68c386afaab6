package id.tanggap.account.patterns;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import id.tanggap.account.application.compliance.NamePatterns;
import id.tanggap.account.domain.compliance.NamePatternMalformed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** RE2: time linear in the text. Its room grows with counted repetitions, so these are bounded. */
@ApplicationScoped
class Re2NamePatterns implements NamePatterns {
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d*)(?:,(\\d*))?\\}");
  private static final int LONGEST_PATTERN = 200;
  private static final int MOST_DIGITS = 4;

  /** No name is longer; nested counts multiply, so their product is bounded. */
  private static final long MOST_REPETITIONS = 1_000;

  @Override
  public Predicate<String> compile(String pattern) {
    if (pattern == null) {
      return name -> true;
    }
    if (pattern.length() > LONGEST_PATTERN || repetitions(pattern) > MOST_REPETITIONS) {
      throw new NamePatternMalformed();
    }
    try {
      Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
      return compiled::matches;
    } catch (PatternSyntaxException no) {
      throw new NamePatternMalformed();
    }
  }

  private static long repetitions(String pattern) {
    long product = 1;
    Matcher counts = COUNTED.matcher(pattern);
    while (counts.find() && product <= MOST_REPETITIONS) {
      product *= Math.max(1, Math.max(count(counts.group(1)), count(counts.group(2))));
    }
    return product;
  }

  private static long count(String digits) {
    if (digits == null || digits.isEmpty()) {
      return 1;
    }
    return digits.length() > MOST_DIGITS ? MOST_REPETITIONS + 1 : Long.parseLong(digits);
  }
}
