package id.tanggap.account.domain.person;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Work e-mail address in lower case; it identifies a person in files.
 *
 * @param address the address
 */
public record WorkEmail(String address) {
  private static final Pattern GRAMMAR =
      Pattern.compile("[a-z0-9._%+'-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

  /** Lower-cases and trims; refuses what cannot be an address. */
  public WorkEmail {
    String raw = address == null ? "" : address;
    address = raw.strip().toLowerCase(Locale.ROOT);
    if (address.length() > 254 || !GRAMMAR.matcher(address).matches()) {
      throw new WorkEmailMalformed(raw);
    }
  }
}
