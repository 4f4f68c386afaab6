package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.application.Caller;
import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.application.roster.Accounts;
import id.tanggap.calendar.application.roster.Units;
import id.tanggap.calendar.domain.Actor;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.ClaimHistory;
import id.tanggap.calendar.domain.publication.Ending;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationOfAnotherUnit;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.roster.AccountUnknown;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fetches and stores publications for the use cases, always in one order: content item first, then
 * publication. Keeps publications in line with approval and account. Runs inside their transaction.
 */
@ApplicationScoped
public class PublicationDesk {
  private final Contents contents;
  private final Publications publications;
  private final PublicationEvents events;
  private final Accounts accounts;
  private final Units units;
  private final DatabaseClock clock;

  PublicationDesk(
      Contents contents,
      Publications publications,
      PublicationEvents events,
      Accounts accounts,
      Units units,
      DatabaseClock clock) {
    this.contents = contents;
    this.publications = publications;
    this.events = events;
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  /** A publication with its content item, both locked. */
  public record Locked(ContentItem content, Publication publication) {}

  /**
   * How a caller reaches a publication.
   *
   * @param content acts for the unit of the content
   * @param account posts for the unit that the account belongs to now
   */
  private record Reached(Locked locked, boolean content, boolean account) {}

  /**
   * The publication under lock, when the caller acts for the unit of its content: who gives it a
   * time and takes it away again.
   *
   * @throws PublicationOfAnotherUnit when the caller only posts on its account
   * @throws NotFound when the caller reaches neither
   */
  public Uni<Locked> toChange(Caller caller, UUID id) {
    return reached(caller, id).map(found -> ofContent(found, id));
  }

  /**
   * The publication under lock, when the caller acts for the unit of its content or posts on its
   * account; anything else is not found.
   */
  public Uni<Locked> toClaim(Caller caller, UUID id) {
    return reached(caller, id)
        .map(
            found -> {
              if (!found.content() && !found.account()) {
                throw new NotFound("publication", id);
              }
              return found.locked();
            });
  }

  /**
   * As {@link #toClaim}, and for everybody who took it over, wherever the account went since: the
   * post is a fact, and refusing to hear of it would lead to a second one.
   */
  public Uni<Locked> toReport(Caller caller, UUID id) {
    return reached(caller, id)
        .chain(
            found ->
                found.content() || found.account()
                    ? Uni.createFrom().item(found.locked())
                    : claims(found.locked().publication())
                        .map(
                            claims -> {
                              if (!claims.has(caller.actor())) {
                                throw new NotFound("publication", id);
                              }
                              return found.locked();
                            }));
  }

  /**
   * As {@link #toChange}, and for who took it over and has to say how that ended.
   *
   * @throws PublicationOfAnotherUnit when somebody who only posts on its account did not
   */
  public Uni<Locked> toEnd(Caller caller, UUID id) {
    return reached(caller, id)
        .chain(
            found ->
                found.content() || !found.locked().publication().inHand()
                    ? Uni.createFrom().item(ofContent(found, id))
                    : claims(found.locked().publication())
                        .map(
                            claims ->
                                claims.has(caller.actor())
                                    ? found.locked()
                                    : ofContent(found, id)));
  }

  private static Locked ofContent(Reached found, UUID id) {
    if (found.content()) {
      return found.locked();
    }
    if (found.account()) {
      throw new PublicationOfAnotherUnit(id);
    }
    throw new NotFound("publication", id);
  }

  private Uni<Reached> reached(Caller caller, UUID id) {
    String region = caller.region();
    return found(publications.contentOf(region, id), id)
        .chain(contentId -> found(contents.lock(region, contentId), id))
        .chain(
            content ->
                found(publications.lock(region, id), id)
                    .map(publication -> new Locked(content, publication)))
        .chain(
            locked ->
                units
                    .byId(region, locked.content().unitId())
                    .chain(
                        own ->
                            holder(region, locked.publication().accountId())
                                .map(
                                    holder ->
                                        new Reached(
                                            locked, caller.writes(own), caller.postsFor(holder)))));
  }

  /** The unit that an account belongs to now; null when either is not known in the region. */
  Uni<RosterUnit> holder(String region, UUID accountId) {
    return accounts
        .byId(region, accountId)
        .chain(
            account ->
                account == null
                    ? Uni.createFrom().nullItem()
                    : units.byId(region, account.unitId()));
  }

  /**
   * The account, as far as it is known in the region.
   *
   * @throws AccountUnknown when it is not
   */
  public Uni<RosterAccount> account(String region, UUID accountId) {
    return accounts
        .byId(region, accountId)
        .onItem()
        .ifNull()
        .failWith(() -> new AccountUnknown(accountId));
  }

  /** An account with the unit it belongs to now. */
  public record Target(RosterAccount account, RosterUnit unit) {}

  /**
   * The account, when the caller may publish for the unit that it belongs to now; an account that
   * went to another unit is unknown to the former one.
   *
   * @throws AccountUnknown when it is not known, or not for this caller
   */
  public Uni<Target> target(Caller caller, UUID accountId) {
    return account(caller.region(), accountId)
        .chain(
            account ->
                units
                    .byId(caller.region(), account.unitId())
                    .map(
                        unit -> {
                          if (unit == null || !caller.writes(unit)) {
                            throw new AccountUnknown(accountId);
                          }
                          return new Target(account, unit);
                        }));
  }

  /** Stores what a step did: the publication, the line of its history, the event. */
  public Uni<Publication> keep(
      Publication publication, ContentItem content, Publication.Step step, Instant now) {
    return publications
        .save(publication)
        .call(() -> publications.add(step.entry()))
        .call(
            saved ->
                step.fact().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : events.publish(saved, content, step.fact().get(), now));
  }

  /**
   * Brings all publications of a content item in line with its approval, and the item in line with
   * its publications. The caller stores the item afterwards.
   */
  public Uni<Void> settleContent(ContentItem content, Actor by, Instant now) {
    return publications
        .unfinished(content.region(), content.id())
        .chain(
            found ->
                accounts
                    .byIds(content.region(), found.stream().map(Publication::accountId).toList())
                    .chain(known -> settleEach(content, found, usable(known), by, now)))
        .invoke(open -> content.followPublications(open, now))
        .replaceWithVoid();
  }

  /** Brings everything that waits on an account in line with its new state. */
  public Uni<Void> settleAccount(RosterAccount account) {
    return publications
        .waitingOn(account.region(), account.id())
        .chain(
            places -> oneAfterAnother(places, place -> settleOn(account, place)).replaceWithVoid());
  }

  /**
   * Insists that nobody is posting the item right now.
   *
   * @throws id.tanggap.calendar.domain.publication.PostingInProgress when somebody is
   */
  public Uni<Void> requireNobodyPosting(ContentItem content) {
    return publications
        .unfinished(content.region(), content.id())
        .invoke(found -> found.forEach(Publication::requireNobodyPosting))
        .replaceWithVoid();
  }

  /** Who took the publication over so far. */
  public Uni<ClaimHistory> claims(Publication publication) {
    return publications.timeline(publication.region(), publication.id()).map(ClaimHistory::of);
  }

  /** Cancels everything unfinished of a withdrawn item. */
  public Uni<Void> cancelAll(ContentItem content, Actor by, Instant now) {
    return publications
        .unfinished(content.region(), content.id())
        .invoke(found -> found.forEach(Publication::requireNobodyPosting))
        .chain(
            found ->
                oneAfterAnother(
                    found,
                    publication ->
                        keep(
                            publication,
                            content,
                            publication.cancel(Ending.WITHDRAWN, ClaimHistory.NONE, by, now),
                            now)))
        .replaceWithVoid();
  }

  /** Lets the item follow when one of its publications ended or came back. */
  public Uni<Void> follow(ContentItem content, Instant now) {
    return publications
        .unfinished(content.region(), content.id())
        .invoke(
            found ->
                content.followPublications(
                    found.stream().anyMatch(publication -> publication.state().open()), now))
        .chain(() -> contents.save(content))
        .replaceWithVoid();
  }

  private Uni<Boolean> settleEach(
      ContentItem content,
      List<Publication> found,
      Map<UUID, Boolean> usable,
      Actor by,
      Instant now) {
    return oneAfterAnother(
            found,
            publication -> {
              boolean account = usable.getOrDefault(publication.accountId(), false);
              return publication
                  .settle(content, account, by, now)
                  .map(step -> keep(publication, content, step, now))
                  .orElseGet(() -> Uni.createFrom().item(publication));
            })
        .map(all -> all.stream().map(Publication::state).anyMatch(PublicationState::open));
  }

  private Uni<Publication> settleOn(RosterAccount account, Publications.Place place) {
    return contents
        .lock(place.region(), place.contentId())
        .chain(
            content ->
                publications
                    .lock(place.region(), place.id())
                    .chain(
                        publication ->
                            clock
                                .now()
                                .chain(
                                    now ->
                                        publication
                                            .settle(content, account.usable(), Actor.SYSTEM, now)
                                            .map(step -> keep(publication, content, step, now))
                                            .orElseGet(() -> Uni.createFrom().item(publication)))));
  }

  /** One at a time: a session carries one statement after another, never two. */
  private static <T, R> Uni<List<R>> oneAfterAnother(
      List<T> items, Function<T, Uni<? extends R>> work) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .<R>transformToUniAndConcatenate(item -> work.apply(item))
        .collect()
        .asList();
  }

  private static Map<UUID, Boolean> usable(List<RosterAccount> accounts) {
    return accounts.stream()
        .collect(Collectors.toMap(RosterAccount::id, RosterAccount::usable, (one, same) -> one));
  }

  private static <T> Uni<T> found(Uni<T> thing, UUID id) {
    return thing.onItem().ifNull().failWith(() -> new NotFound("publication", id));
  }
}
