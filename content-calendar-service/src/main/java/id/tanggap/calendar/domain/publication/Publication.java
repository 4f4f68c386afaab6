package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One content item on one account at one time: the unit of publishing.
 *
 * <p>Invariants: it becomes published at most once, by a person who took it over, with the hash
 * that was approved when it was claimed; what is published never changes again. Once claimed, only
 * a person ends it: with the address of the post, or by saying that there is none. Every method is
 * called under the lock of its content item, with the time of the database.
 */
@Entity
@Table(name = "publication")
public class Publication implements Regional {
  /**
   * Clocks of phones and servers differ; a report from a little ahead is no report of the future,
   * and one from a little before the claim none of another time.
   */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(name = "content_id", nullable = false, updatable = false)
  private UUID contentId;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "unit_id", nullable = false, updatable = false)
  private UUID unitId;

  @Column(nullable = false, updatable = false)
  private String occurrence;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private PublishingMode mode;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PublicationState state;

  @Column(name = "local_at", nullable = false)
  private LocalDateTime localAt;

  @Column(nullable = false)
  private String zone;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Column(name = "miss_at", nullable = false)
  private Instant missAt;

  @Column(nullable = false)
  private int revision;

  @Column(name = "claimed_by")
  private String claimedBy;

  @Column(name = "claimed_by_name")
  private String claimedByName;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "claimed_hash")
  private String claimedHash;

  @Column(nullable = false)
  private int fence;

  @Column private String url;

  @Column(name = "post_key")
  private String postKey;

  @Column(name = "external_post_id")
  private String externalPostId;

  @Enumerated(EnumType.STRING)
  @Column(name = "address_evidence")
  private PostAddress.Evidence addressEvidence;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_hash")
  private String publishedHash;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Version private long version;

  Publication() {}

  /**
   * What a method did.
   *
   * @param entry the line for the history
   * @param fact what others learn, when they do
   */
  public record Step(TimelineEntry entry, Optional<PublicationFact> fact) {}

  /** A new publication and how it began. */
  public record Scheduled(Publication publication, Step step) {}

  /**
   * Reserves a time for a content item on an account.
   *
   * @param occurrence tells repetitions of the same content on the same account apart
   * @throws DueTimePassed when even the late window of that time is over
   * @throws AccountNotUsable when the account is not active
   */
  public static Scheduled schedule(
      ContentItem content,
      RosterAccount account,
      String occurrence,
      LocalSlot slot,
      ClaimTerms terms,
      Actor by,
      Instant now) {
    content.plan();
    account.requireUsable();
    Publication publication = new Publication();
    publication.id = Ids.next();
    publication.region = content.region();
    publication.contentId = content.id();
    publication.accountId = account.id();
    publication.unitId = content.unitId();
    publication.occurrence = occurrence;
    publication.mode = PublishingMode.ASSISTED;
    publication.state = PublicationState.PLANNED;
    publication.createdAt = now;
    publication.take(slot, terms, now);
    return new Scheduled(
        publication,
        publication.step(
            TimelineEntry.Kind.SCHEDULED,
            by,
            publication.wallTime(),
            now,
            PublicationFact.PLANNED));
  }

  /**
   * Brings the state in line with approval and account: ready when both hold, planned when one does
   * not, cancelled when the content can never be published as it is. A claim survives: the person
   * may have posted already.
   *
   * @return empty when nothing changed
   */
  public Optional<Step> settle(ContentItem content, boolean accountUsable, Actor by, Instant now) {
    boolean publishable = content.publishable();
    boolean taken = state == PublicationState.MANUAL;
    if (!content.plannable() && !taken && state.allows(PublicationAct.CANCEL)) {
      move(PublicationAct.CANCEL, now);
      return Optional.of(
          step(TimelineEntry.Kind.CANCELLED, by, null, now, PublicationFact.CANCELLED));
    }
    if (state == PublicationState.PLANNED && publishable && accountUsable) {
      move(PublicationAct.MAKE_READY, now);
      return Optional.of(step(TimelineEntry.Kind.MADE_READY, by, null, now, null));
    }
    if (state == PublicationState.READY && !publishable) {
      move(PublicationAct.UNREADY, now);
      return Optional.of(step(TimelineEntry.Kind.APPROVAL_LOST, by, null, now, null));
    }
    if (state == PublicationState.READY && !accountUsable) {
      move(PublicationAct.UNREADY, now);
      return Optional.of(step(TimelineEntry.Kind.ACCOUNT_LOST, by, null, now, null));
    }
    return Optional.empty();
  }

  /**
   * Gives it a new time; a missed one lives again, unless its content may not be planned any more.
   *
   * @throws DueTimePassed when even the late window of that time is over
   */
  public Step reschedule(
      ContentItem content, LocalSlot slot, ClaimTerms terms, Actor by, Instant now) {
    content.plan();
    move(PublicationAct.RESCHEDULE, now);
    take(slot, terms, now);
    return step(TimelineEntry.Kind.RESCHEDULED, by, wallTime(), now, PublicationFact.PLANNED);
  }

  /**
   * Hands it to a person who will post it by hand. The same person may ask again, which prolongs
   * the hold; others have to wait until the hold is over.
   *
   * @throws ApprovalNotValid when the content is not approved as it stands
   * @throws AccountNotUsable when the account is not active any more
   * @throws NotYetClaimable before the lead time
   * @throws ClaimedBySomebodyElse while another person holds it
   */
  public Step claim(
      ContentItem content, RosterAccount account, ClaimTerms terms, Actor by, Instant now) {
    if (state.open()) {
      requireApproval(content);
      account.requireUsable();
    }
    PublicationState next = state.after(PublicationAct.CLAIM);
    Instant from = dueAt.minus(terms.lead());
    if (now.isBefore(from)) {
      throw new NotYetClaimable(id, from);
    }
    boolean held = state == PublicationState.MANUAL && now.isBefore(claimedUntil);
    if (held && !by.id().equals(claimedBy)) {
      throw new ClaimedBySomebodyElse(id, claimedByName, claimedUntil);
    }
    if (!by.id().equals(claimedBy)) {
      fence++;
    }
    state = next;
    claimedBy = by.id();
    claimedByName = by.name();
    claimedUntil = now.plus(terms.hold());
    claimedHash = content.approvedHash();
    updatedAt = now;
    return step(TimelineEntry.Kind.CLAIMED, by, claimedUntil.toString(), now, null);
  }

  /**
   * Binds the live post that a person made by hand. Repeating the same report is harmless. Whoever
   * took it over may report, also when the hold ran out or went to somebody else: the post is a
   * fact, and refusing to hear of it would lead to a second one.
   *
   * @param at when it went live; null means now
   * @param claims who took it over so far
   * @return empty when exactly this post was reported before
   * @throws AlreadyPublished when another post was reported before
   * @throws ClaimedBySomebodyElse when only others took it over
   * @throws PublishedInFuture when the time has not come yet
   * @throws PublishedBeforeClaim when nobody had the text in hand then
   */
  public Optional<Step> publish(
      PostAddress address, Instant at, ClaimHistory claims, Actor by, Instant now) {
    if (state == PublicationState.PUBLISHED) {
      if (address.postKey().equals(postKey)) {
        return Optional.empty();
      }
      throw new AlreadyPublished(id, url);
    }
    PublicationState next = state.after(PublicationAct.PUBLISH);
    if (!claims.has(by)) {
      throw new ClaimedBySomebodyElse(id, claimedByName, claimedUntil);
    }
    Instant live = at == null ? now : at;
    if (live.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new PublishedInFuture(live);
    }
    if (live.isBefore(claims.first().minus(CLOCK_TOLERANCE))) {
      throw new PublishedBeforeClaim(live, claims.first());
    }
    state = next;
    url = address.url();
    postKey = address.postKey();
    externalPostId = address.externalPostId();
    addressEvidence = address.evidence();
    publishedAt = live.truncatedTo(ChronoUnit.MICROS);
    publishedHash = claimedHash;
    publishedBy = by.id();
    updatedAt = now;
    return Optional.of(step(TimelineEntry.Kind.PUBLISHED, by, url, now, PublicationFact.PUBLISHED));
  }

  /**
   * Gives up when the late window is over.
   *
   * @return empty when it is not over or somebody was faster: two schedulers may ask
   */
  public Optional<Step> miss(Instant now) {
    if (!state.allows(PublicationAct.MISS) || now.isBefore(missAt)) {
      return Optional.empty();
    }
    move(PublicationAct.MISS, now);
    return Optional.of(
        step(TimelineEntry.Kind.MISSED, Actor.SYSTEM, null, now, PublicationFact.MISSED));
  }

  /** Whether somebody took it over and has not said yet how that ended. */
  public boolean inHand() {
    return state == PublicationState.MANUAL;
  }

  /**
   * Insists that nobody has it in hand, before its text changes or is taken back.
   *
   * @throws PostingInProgress from the claim on until a person says how it ended
   */
  public void requireNobodyPosting() {
    if (inHand()) {
      throw new PostingInProgress(id, claimedByName, claimedUntil);
    }
  }

  /**
   * Ends it without a post. Who alone took it over knows that there is none; anybody else has to
   * say so, and waits for the hold to run out unless coordinating the region.
   *
   * @param claims who took it over so far
   * @throws ClaimedBySomebodyElse while another person holds it
   * @throws NotPostedUnconfirmed when another person may have posted it and nothing is said about
   *     that
   */
  public Step cancel(Ending ending, ClaimHistory claims, Actor by, Instant now) {
    PublicationState next = state.after(PublicationAct.CANCEL);
    if (state == PublicationState.MANUAL) {
      requireNoPost(ending, claims, by, now);
    }
    state = next;
    updatedAt = now;
    releaseClaim();
    return step(TimelineEntry.Kind.CANCELLED, by, ending.reason(), now, PublicationFact.CANCELLED);
  }

  private void requireNoPost(Ending ending, ClaimHistory claims, Actor by, Instant now) {
    boolean own = by.id().equals(claimedBy);
    if (!own && !ending.coordinator() && now.isBefore(claimedUntil)) {
      throw new ClaimedBySomebodyElse(id, claimedByName, claimedUntil);
    }
    List<ClaimHistory.Holder> others = claims.othersThan(by);
    if (!others.isEmpty() && !ending.saysNotPosted()) {
      throw new NotPostedUnconfirmed(id, others.get(others.size() - 1).name());
    }
  }

  private void requireApproval(ContentItem content) {
    if (!content.publishable()) {
      throw new ApprovalNotValid(id, contentId);
    }
  }

  private void take(LocalSlot slot, ClaimTerms terms, Instant now) {
    Instant misses = slot.instant().plus(terms.late());
    if (!misses.isAfter(now)) {
      throw new DueTimePassed(slot.instant());
    }
    localAt = slot.local();
    zone = slot.zone().getId();
    dueAt = slot.instant();
    missAt = misses;
    revision++;
    updatedAt = now;
    releaseClaim();
  }

  private void releaseClaim() {
    claimedBy = null;
    claimedByName = null;
    claimedUntil = null;
    claimedHash = null;
  }

  private void move(PublicationAct act, Instant now) {
    state = state.after(act);
    updatedAt = now;
  }

  private Step step(
      TimelineEntry.Kind kind, Actor by, String note, Instant now, PublicationFact fact) {
    return new Step(new TimelineEntry(this, kind, by, note, now), Optional.ofNullable(fact));
  }

  private String wallTime() {
    return localAt + " " + LocalSlot.label(zone);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID contentId() {
    return contentId;
  }

  public UUID accountId() {
    return accountId;
  }

  /** Owner unit of the content. */
  public UUID unitId() {
    return unitId;
  }

  public String occurrence() {
    return occurrence;
  }

  public PublishingMode mode() {
    return mode;
  }

  public PublicationState state() {
    return state;
  }

  public LocalDateTime localAt() {
    return localAt;
  }

  public String zone() {
    return zone;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** From this moment on nobody may publish it any more without a new time. */
  public Instant missAt() {
    return missAt;
  }

  /** Grows with every change of the time. */
  public int revision() {
    return revision;
  }

  public String claimedBy() {
    return claimedBy;
  }

  public String claimedByName() {
    return claimedByName;
  }

  public Instant claimedUntil() {
    return claimedUntil;
  }

  public String claimedHash() {
    return claimedHash;
  }

  /** Grows with every change of the claimant. */
  public int fence() {
    return fence;
  }

  public String url() {
    return url;
  }

  public String externalPostId() {
    return externalPostId;
  }

  public PostAddress.Evidence addressEvidence() {
    return addressEvidence;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public String publishedHash() {
    return publishedHash;
  }

  public String publishedBy() {
    return publishedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Number of the row for optimistic checks (the ETag). */
  public long version() {
    return version;
  }
}
