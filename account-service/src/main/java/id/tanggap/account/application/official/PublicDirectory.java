package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.LookAlike;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.account.domain.official.VerifyStatus;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the public: is this account official, and which accounts are. */
@ApplicationScoped
public class PublicDirectory {
  private static final int SIMILAR = 5;
  private static final int SHORTEST_STEM = 3;
  private static final UrlTable URLS = UrlTable.shipped();

  private final PublicRegistry registry;

  PublicDirectory(PublicRegistry registry) {
    this.registry = registry;
  }

  /**
   * The answer to "is this account official?".
   *
   * @param status one of five
   * @param entry the account that was recognised, null when none was
   * @param similar official accounts with a similar name, when the status warns or does not know
   */
  public record Verdict(
      VerifyStatus status, PublicRegistry.Entry entry, List<PublicRegistry.Entry> similar) {}

  /**
   * Judges whatever a citizen pasted. Never fails for a text that it does not understand.
   *
   * @param text URL or handle
   * @param platform platform that the citizen chose, null when the text must tell
   * @param at instant in question, null for now
   */
  @WithSession
  public Uni<Verdict> verify(String text, Platform platform, Instant at) {
    Set<Address> spelled = read(text, platform);
    Set<Address> candidates = new LinkedHashSet<>();
    spelled.forEach(address -> candidates.addAll(withSitesAbove(address)));
    if (candidates.isEmpty()) {
      return unknown(text, spelled);
    }
    return registry
        .sight(candidates)
        .flatMap(
            sighting ->
                standings(sighting.matches(), at)
                    .map(standings -> recognise(sighting.matches(), standings, candidates, spelled))
                    .flatMap(verdicts -> decide(verdicts, sighting.impersonator(), text, spelled)));
  }

  /** A page of the directory. */
  @WithSession
  public Uni<Page<PublicRegistry.Entry>> list(PublicRegistry.Filter filter, PageRequest page) {
    return registry
        .list(filter, page.after() == null ? null : page.after().uuid(0), page.fetch())
        .map(found -> Page.of(found, page, entry -> Cursor.of(entry.id())));
  }

  /** How the accounts stood then; null when the question is about now. */
  private Uni<Map<UUID, PublicRegistry.Standing>> standings(
      List<PublicRegistry.Match> matches, Instant at) {
    if (at == null) {
      return Uni.createFrom().nullItem();
    }
    if (matches.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return registry
        .standings(matches.stream().map(match -> match.entry().id()).toList(), at)
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(PublicRegistry.Standing::accountId, Function.identity())));
  }

  /** Verdicts on what was found: the most specific website first, then the most official. */
  private static List<Verdict> recognise(
      List<PublicRegistry.Match> matches,
      Map<UUID, PublicRegistry.Standing> standings,
      Set<Address> candidates,
      Set<Address> spelled) {
    return matches.stream()
        .map(
            match ->
                new Verdict(
                    standings == null
                        ? now(match)
                        : then(match, standings.get(match.entry().id()), candidates),
                    match.entry(),
                    List.of()))
        .filter(verdict -> verdict.status() != VerifyStatus.UNKNOWN)
        .sorted(
            Comparator.comparing((Verdict verdict) -> -length(verdict, spelled))
                .thenComparing(PublicDirectory::rank))
        .toList();
  }

  /** An address that an account gave up is formerly official, whatever became of the account. */
  private static VerifyStatus now(PublicRegistry.Match match) {
    VerifyStatus status = VerifyStatus.of(match.entry().status());
    return match.formerHandle() && status != VerifyStatus.UNKNOWN
        ? VerifyStatus.FORMERLY_OFFICIAL
        : status;
  }

  /** What the address was then: nothing, when the account had another handle at that time. */
  private static VerifyStatus then(
      PublicRegistry.Match match, PublicRegistry.Standing standing, Set<Address> candidates) {
    if (standing == null) {
      return VerifyStatus.UNKNOWN;
    }
    PublicRegistry.Entry entry = match.entry();
    boolean spelledSo =
        candidates.stream()
            .filter(address -> address.platform() == entry.platform())
            .anyMatch(
                address ->
                    address.norm().equals(standing.norm())
                        || address.norm().equals(entry.platformId()));
    return spelledSo ? VerifyStatus.of(standing.status()) : VerifyStatus.UNKNOWN;
  }

  private static int length(Verdict verdict, Set<Address> spelled) {
    boolean site = verdict.entry().platform() == Platform.WEBSITE;
    return site && spelled.size() == 1 ? verdict.entry().norm().length() : 0;
  }

  private static int rank(Verdict verdict) {
    return switch (verdict.status()) {
      case OFFICIAL -> 0;
      case SUSPENDED -> 1;
      case KNOWN_IMPERSONATOR -> 2;
      case FORMERLY_OFFICIAL -> 3;
      case UNKNOWN -> 4;
    };
  }

  private Uni<Verdict> decide(
      List<Verdict> verdicts, boolean fake, String text, Set<Address> spelled) {
    boolean live = !verdicts.isEmpty() && rank(verdicts.get(0)) < rank(impersonator());
    boolean manyPlatforms = spelled.stream().map(Address::platform).distinct().count() > 1;
    long answers = verdicts.stream().map(Verdict::status).distinct().count();
    if (manyPlatforms && (answers > 1 || (fake && !verdicts.isEmpty()))) {
      // the same handle is ours on one platform and not on another: the citizen has to say which
      return unknown(text, spelled);
    }
    if (live || (!fake && !verdicts.isEmpty())) {
      return Uni.createFrom().item(verdicts.get(0));
    }
    if (fake) {
      return similar(text, spelled)
          .map(similar -> new Verdict(VerifyStatus.KNOWN_IMPERSONATOR, null, similar));
    }
    return unknown(text, spelled);
  }

  private static Verdict impersonator() {
    return new Verdict(VerifyStatus.KNOWN_IMPERSONATOR, null, List.of());
  }

  private Uni<Verdict> unknown(String text, Set<Address> spelled) {
    return similar(text, spelled).map(similar -> new Verdict(VerifyStatus.UNKNOWN, null, similar));
  }

  private Uni<List<PublicRegistry.Entry>> similar(String text, Set<Address> spelled) {
    String handle =
        spelled.stream().map(Address::handle).findFirst().orElseGet(() -> lastPart(text));
    String stem = LookAlike.stem(handle);
    return stem.length() < SHORTEST_STEM
        ? Uni.createFrom().item(List.of())
        : registry.neighbours(stem, SIMILAR);
  }

  /** Every account that the text may stand for. */
  private static Set<Address> read(String text, Platform platform) {
    Set<Address> addresses = new LinkedHashSet<>();
    if (platform != null) {
      URLS.handle(platform, text).ifPresent(addresses::add);
      URLS.visited(text).stream()
          .filter(reading -> reading.platform() == platform)
          .forEach(addresses::add);
      return addresses;
    }
    if (!text.strip().startsWith("@")) {
      addresses.addAll(URLS.visited(text));
    }
    if (!text.contains("/")) {
      for (Platform each : Platform.values()) {
        URLS.handle(each, text).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  private static List<Address> withSitesAbove(Address address) {
    if (address.platform() != Platform.WEBSITE) {
      return List.of(address);
    }
    return UrlTable.websitesOf(address).stream()
        .map(site -> new Address(Platform.WEBSITE, site, site, null, address.url()))
        .toList();
  }

  private static String lastPart(String text) {
    String[] parts = text.strip().split("[/?#\\s]+");
    String last = parts.length == 0 ? "" : parts[parts.length - 1];
    return last.substring(0, Math.min(last.length(), 64));
  }
}
