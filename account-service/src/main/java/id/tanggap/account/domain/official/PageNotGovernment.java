package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The page that links to an account lies on a host of the government. */
public final class PageNotGovernment extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public PageNotGovernment(List<String> suffixes) {
    super(Kind.RULE_VIOLATED, "page-not-government", Map.of("suffixes", List.copyOf(suffixes)));
  }
}
