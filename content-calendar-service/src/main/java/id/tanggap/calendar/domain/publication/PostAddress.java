package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.roster.RosterAccount;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * The address of a live post, read by the table of address forms of its platform and held against
 * the account it should belong to.
 *
 * @param url the address without tracking parameters
 * @param externalPostId id of the post on the platform; null for a website and for a share link
 * @param evidence how much the address itself proves
 */
public record PostAddress(String url, String externalPostId, Evidence evidence) {

  /** What an address proves about its owner. */
  public enum Evidence {
    /** The address names the account. */
    OWNER_IN_ADDRESS,
    /** This form of address names no owner (a YouTube video, a short Instagram link). */
    PLATFORM_ONLY
  }

  /**
   * Reads an address that a person pasted.
   *
   * @throws ForeignPostAddress when it is no https address of a post on the platform of the
   *     account, or when it names another owner
   */
  public static PostAddress of(RosterAccount account, String pasted) {
    URI address = parse(account, pasted);
    String host = plainHost(address.getHost());
    if (account.platform() == Platform.WEBSITE) {
      return onWebsite(account, address, host);
    }
    Map<String, String> query = query(address.getRawQuery());
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    for (PostAddressForm form : PostAddressForm.of(account.platform())) {
      Matcher matcher = form.path().matcher(path);
      if (form.host(account).contains(host) && matcher.matches()) {
        String id = form.postId(matcher, query);
        if (id != null) {
          return bind(account, form, form.owner(matcher, query), id);
        }
      }
    }
    throw refused(account, ForeignPostAddress.Reason.FORM, pasted);
  }

  /** What makes two addresses the same post of an account. */
  public String postKey() {
    return externalPostId == null ? url : externalPostId;
  }

  private static PostAddress bind(
      RosterAccount account, PostAddressForm form, String owner, String id) {
    if (owner == null || (form.ownerIsId() && account.platformId() == null)) {
      return new PostAddress(
          form.canonical(account, owner, id), form.shared() ? null : id, Evidence.PLATFORM_ONLY);
    }
    if (!names(account, owner)) {
      throw refused(account, ForeignPostAddress.Reason.OWNER, owner);
    }
    return new PostAddress(form.canonical(account, owner, id), id, Evidence.OWNER_IN_ADDRESS);
  }

  private static PostAddress onWebsite(RosterAccount account, URI address, String host) {
    URI home = URI.create(account.url());
    String homePath = withSlash(home.getPath());
    String path = withSlash(address.getRawPath());
    if (!host.equals(plainHost(home.getHost())) || !path.startsWith(homePath)) {
      throw refused(account, ForeignPostAddress.Reason.OWNER, host);
    }
    String query = address.getRawQuery();
    if (path.equals(homePath) && query == null) {
      throw refused(account, ForeignPostAddress.Reason.FORM, address.toString());
    }
    String trimmed = path.substring(0, path.length() - 1);
    String url = "https://" + address.getHost().toLowerCase(Locale.ROOT) + trimmed;
    return new PostAddress(
        query == null ? url : url + "?" + query, null, Evidence.OWNER_IN_ADDRESS);
  }

  private static boolean names(RosterAccount account, String owner) {
    String wanted = PostAddressForm.plainHandle(account.handle());
    String found = PostAddressForm.plainHandle(owner);
    return found.equalsIgnoreCase(wanted)
        || (account.platformId() != null && owner.equals(account.platformId()));
  }

  private static URI parse(RosterAccount account, String pasted) {
    try {
      URI address = new URI(pasted.strip());
      boolean usable =
          "https".equalsIgnoreCase(address.getScheme())
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getPort() == -1;
      if (usable) {
        return address;
      }
    } catch (URISyntaxException ignored) {
      // answered below like every other address that is none
    }
    throw refused(account, ForeignPostAddress.Reason.ADDRESS, pasted);
  }

  static String plainHost(String host) {
    String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
    for (String prefix : List.of("www.", "m.", "mobile.", "web.")) {
      if (lower.startsWith(prefix)) {
        return lower.substring(prefix.length());
      }
    }
    return lower;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> values = new TreeMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return values;
  }

  private static String withSlash(String path) {
    String known = path == null ? "" : path;
    return known.endsWith("/") ? known : known + "/";
  }

  private static ForeignPostAddress refused(
      RosterAccount account, ForeignPostAddress.Reason reason, String found) {
    return new ForeignPostAddress(reason, account.platform(), account.handle(), found);
  }
}
