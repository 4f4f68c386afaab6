package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The text is not the address of an account: a post without its author, a search, a login page. */
public final class AddressUnreadable extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Repeats the text, cut to a length that fits a message. */
  public AddressUnreadable(String text, Platform platform) {
    super(
        Kind.RULE_VIOLATED,
        "address-unreadable",
        Map.of(
            "address",
            text.length() > 200 ? text.substring(0, 200) : text,
            "platform",
            platform.name()));
  }
}
