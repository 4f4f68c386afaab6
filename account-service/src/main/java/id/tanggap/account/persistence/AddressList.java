package id.tanggap.account.persistence;

import id.tanggap.account.domain.official.Address;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Hands many addresses to one query as two parallel arrays. */
final class AddressList {
  /** Join it as {@code wanted (platform, norm)}. */
  static final String WANTED =
      "unnest(cast(:platforms as text[]), cast(:norms as text[])) as wanted (platform, norm)";

  private AddressList() {}

  static Map<String, Object> parameters(Collection<Address> addresses) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(
        "platforms",
        addresses.stream().map(address -> address.platform().name()).toArray(String[]::new));
    parameters.put("norms", addresses.stream().map(Address::norm).toArray(String[]::new));
    return parameters;
  }
}
