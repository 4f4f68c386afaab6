package id.tanggap.account.domain.official;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How addresses of accounts are spelled on each platform, as data: {@code platform-urls.tsv} lists
 * hosts, paths, parameters and redirectors, so that a platform's new spelling is a new line and no
 * new code. The table reduces every spelling to one {@link Address}.
 */
public final class UrlTable {
  private static final String RESOURCE = "/platform-urls.tsv";
  private static final int REDIRECTS = 3;
  private static final UrlTable SHIPPED = load();

  private enum Fold {
    /** Upper and lower case are the same. */
    LOWER,
    /** As LOWER, and dots do not count (Facebook user names). */
    LOWER_WITHOUT_DOTS,
    /** Case matters. */
    EXACT;

    String apply(String text) {
      return switch (this) {
        case LOWER -> text.toLowerCase(Locale.ROOT);
        case LOWER_WITHOUT_DOTS -> text.toLowerCase(Locale.ROOT).replace(".", "");
        case EXACT -> text;
      };
    }
  }

  private record Naming(
      Fold fold, Pattern handle, String handleUrl, String idUrl, Set<String> reserved) {}

  private record Spelling(
      Platform platform, Pattern host, Pattern path, String parameter, Pattern value, String url) {}

  private record Redirector(Pattern host, Pattern path, String parameter) {}

  private final Map<Platform, Naming> namings = new EnumMap<>(Platform.class);
  private final List<Spelling> spellings = new ArrayList<>();
  private final List<Redirector> redirectors = new ArrayList<>();

  private UrlTable(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line.split("\t+"));
      }
    }
  }

  /** The table that ships with the service. */
  public static UrlTable shipped() {
    return SHIPPED;
  }

  /**
   * Reads the address of an account on a stated platform: a URL in any spelling or a bare handle.
   *
   * @throws AddressUnreadable when the text names no account of any platform
   * @throws AddressOfOtherPlatform when it names an account of another platform
   */
  public Address read(Platform platform, String text) {
    Optional<Address> handle = handle(platform, text);
    if (handle.isPresent()) {
      return handle.get();
    }
    List<Address> readings = readings(text);
    for (Address reading : readings) {
      if (reading.platform() == platform) {
        return reading;
      }
    }
    if (readings.isEmpty() || readings.get(0).platform() == Platform.WEBSITE) {
      throw new AddressUnreadable(text, platform);
    }
    throw new AddressOfOtherPlatform(platform, readings.get(0).platform());
  }

  /** Reads a bare handle, with or without @; empty when it is none of this platform. */
  public Optional<Address> handle(Platform platform, String text) {
    Naming naming = namings.get(platform);
    String bare = WebAddress.pasted(text);
    boolean marked = bare.startsWith("@");
    if (platform == Platform.WEBSITE || bare.contains("/") || (!marked && hostOfPlatform(bare))) {
      return Optional.empty();
    }
    bare = marked ? bare.substring(1) : bare;
    return naming.handle().matcher(bare).matches() && !reserved(naming, bare)
        ? Optional.of(ofHandle(platform, bare, naming.handleUrl()))
        : Optional.empty();
  }

  /**
   * What a URL may stand for, the likeliest first. A URL of a platform's host that names no account
   * stands for nothing; any other host is a website, and with a path like {@code /@name} it may be
   * a Mastodon account as well.
   */
  public List<Address> readings(String text) {
    return destination(text).map(this::resolve).orElse(List.of());
  }

  /**
   * As {@link #readings}, but only what the visitor of the URL really comes to. Any server may show
   * {@code /@name@other.example}, and what it shows there is its own and not the account's.
   */
  public List<Address> visited(String text) {
    Optional<WebAddress> web = destination(text);
    return web.isEmpty()
        ? List.of()
        : resolve(web.get()).stream()
            .filter(
                address ->
                    address.platform() != Platform.MASTODON
                        || address.norm().endsWith("@" + web.get().host()))
            .toList();
  }

  /** Where the URL leads, through redirectors; empty when it leads nowhere or in circles. */
  private Optional<WebAddress> destination(String text) {
    Optional<WebAddress> web = WebAddress.read(text);
    for (int hop = 0; hop < REDIRECTS && web.isPresent(); hop++) {
      Optional<String> target = redirectTarget(web.get());
      if (target.isEmpty()) {
        return web;
      }
      web = WebAddress.read(target.get());
    }
    return Optional.empty();
  }

  /**
   * The websites that a page may belong to, the most specific first: host with all of the path,
   * then with less and less of it, at last the host alone.
   */
  public static List<String> websitesOf(Address page) {
    List<String> sites = new ArrayList<>();
    String site = page.norm();
    while (!site.isEmpty()) {
      sites.add(site);
      site = site.substring(0, Math.max(site.lastIndexOf('/'), 0));
    }
    return sites;
  }

  private List<Address> resolve(WebAddress web) {
    boolean platformHost = false;
    for (Spelling spelling : spellings) {
      boolean anyHost = spelling.platform() == Platform.MASTODON;
      Matcher host = spelling.host().matcher(web.host());
      if ((anyHost && platformHost) || !host.matches()) {
        continue;
      }
      platformHost |= !anyHost;
      Optional<Address> address = match(spelling, host, web);
      if (address.isPresent()) {
        return anyHost ? List.of(address.get(), website(web)) : List.of(address.get());
      }
    }
    return platformHost || web.scheme().equals("tg") ? List.of() : List.of(website(web));
  }

  private boolean hostOfPlatform(String text) {
    String host = text.toLowerCase(Locale.ROOT);
    return spellings.stream()
        .anyMatch(
            spelling ->
                spelling.platform() != Platform.MASTODON
                    && spelling.host().matcher(host).matches());
  }

  private Optional<Address> match(Spelling spelling, Matcher host, WebAddress web) {
    String whole =
        web.fragment().startsWith("!/")
            ? WebAddress.walked(web.fragment().substring(1))
            : web.path();
    Matcher path = spelling.path().matcher(whole);
    if (!path.matches()) {
      return Optional.empty();
    }
    Matcher value = null;
    if (spelling.parameter() != null) {
      value = spelling.value().matcher(web.query().getOrDefault(spelling.parameter(), ""));
      if (!value.matches()) {
        return Optional.empty();
      }
    }
    Naming naming = namings.get(spelling.platform());
    String id = named("id", path, value, host);
    if (id != null) {
      return Optional.of(ofId(spelling.platform(), id));
    }
    String handle = named("handle", path, value, host);
    if (handle == null || reserved(naming, handle)) {
      return Optional.empty();
    }
    String server = named("server", path, value, host);
    return Optional.of(
        ofHandle(
            spelling.platform(),
            server == null ? handle : handle + "@" + server,
            spelling.url() == null ? naming.handleUrl() : spelling.url()));
  }

  private Address ofHandle(Platform platform, String handle, String template) {
    int at = handle.indexOf('@');
    String url =
        template
            .replace("{handle}", at > 0 ? handle.substring(0, at) : handle)
            .replace("{server}", handle.substring(at + 1).toLowerCase(Locale.ROOT));
    String norm = namings.get(platform).fold().apply(handle);
    return new Address(platform, handle, norm, null, url);
  }

  private Address ofId(Platform platform, String id) {
    String url = namings.get(platform).idUrl().replace("{id}", id);
    return new Address(platform, id, id, id, url);
  }

  private static Address website(WebAddress web) {
    // www is left out of the identity but kept in the address: some sites answer only there
    String host = web.host().startsWith("www.") ? web.host().substring(4) : web.host();
    StringBuilder path = new StringBuilder();
    web.segments().forEach(segment -> path.append('/').append(segment));
    String site = host + path;
    return new Address(
        Platform.WEBSITE, site, site, null, web.scheme() + "://" + web.host() + path);
  }

  private Optional<String> redirectTarget(WebAddress web) {
    for (Redirector redirector : redirectors) {
      if (redirector.host().matcher(web.host()).matches()
          && redirector.path().matcher(web.path()).matches()) {
        return Optional.ofNullable(web.query().get(redirector.parameter()));
      }
    }
    return Optional.empty();
  }

  private static boolean reserved(Naming naming, String handle) {
    return naming.reserved().contains(handle.toLowerCase(Locale.ROOT));
  }

  private static String named(String group, Matcher... matchers) {
    for (Matcher matcher : matchers) {
      if (matcher != null && matcher.pattern().pattern().contains("(?<" + group + ">")) {
        String text = matcher.group(group);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private void add(String[] cells) {
    switch (cells[0]) {
      case "platform" ->
          namings.put(
              Platform.valueOf(cells[1]),
              new Naming(
                  Fold.valueOf(cells[2]),
                  Pattern.compile(cells[3]),
                  cells[4],
                  cells[5],
                  Set.of(cells[6].split(","))));
      case "address" -> {
        Platform platform = Platform.valueOf(cells[1]);
        String handle = "(?<handle>" + namings.get(platform).handle().pattern() + ")";
        int equals = cells[4].indexOf('=');
        spellings.add(
            new Spelling(
                platform,
                Pattern.compile(cells[2].replace("{handle}", handle)),
                Pattern.compile(cells[3].replace("{handle}", handle)),
                equals < 0 ? null : cells[4].substring(0, equals),
                equals < 0
                    ? null
                    : Pattern.compile(cells[4].substring(equals + 1).replace("{handle}", handle)),
                cells.length > 5 ? cells[5] : null));
      }
      case "redirect" ->
          redirectors.add(
              new Redirector(Pattern.compile(cells[1]), Pattern.compile(cells[2]), cells[3]));
      default -> throw new IllegalStateException("Unknown line in " + RESOURCE + ": " + cells[0]);
    }
  }

  private static UrlTable load() {
    try (InputStream in = UrlTable.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new UrlTable(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
