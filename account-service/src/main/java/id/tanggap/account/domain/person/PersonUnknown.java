package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A file or request names a person that the region does not have. */
public final class PersonUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** The person is named by work e-mail in a file and by id in a request. */
  public PersonUnknown(String person) {
    super(Kind.RULE_VIOLATED, "person-unknown", Map.of("person", person));
  }
}
