package id.tanggap.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a body this resource method takes, where the default of {@code
 * tanggap.http.max-body-size} is not enough: imports of files.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {
  /** Mebibytes. */
  int mebibytes();
}
