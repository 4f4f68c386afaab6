package id.tanggap.account.application.compliance;

import id.tanggap.account.domain.compliance.NamePatternMalformed;
import java.util.function.Predicate;

/**
 * Port: regular expressions that people write. An implementation takes time in proportion to
 * pattern and text and no more, whatever the pattern is.
 */
public interface NamePatterns {

  /**
   * A test whether a whole name fits, in any case; every name fits a null pattern.
   *
   * @throws NamePatternMalformed when it is no expression, or one that would take too much room
   */
  Predicate<String> compile(String pattern);
}
