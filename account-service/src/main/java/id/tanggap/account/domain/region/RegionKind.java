package id.tanggap.account.domain.region;

import java.util.regex.Pattern;

/**
 * Kind of local government. The kind fixes the shape of the Kemendagri code: two digits for a
 * province, {@code PP.01}-{@code PP.69} for a regency, {@code PP.71}-{@code PP.99} for a city.
 */
public enum RegionKind {
  PROVINCE("[1-9]\\d"),
  REGENCY("[1-9]\\d\\.(0[1-9]|[1-6]\\d)"),
  CITY("[1-9]\\d\\.(7[1-9]|[89]\\d)");

  private final Pattern code;

  RegionKind(String code) {
    this.code = Pattern.compile(code);
  }

  /** Whether a code has the shape that regions of this kind carry. */
  public boolean accepts(String regionCode) {
    return code.matcher(regionCode).matches();
  }
}
