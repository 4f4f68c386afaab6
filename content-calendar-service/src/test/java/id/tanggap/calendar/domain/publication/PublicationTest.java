package id.tanggap.calendar.domain.publication;

import static id.tanggap.calendar.domain.publication.PublicationFixture.ADMIN;
import static id.tanggap.calendar.domain.publication.PublicationFixture.COLLEAGUE;
import static id.tanggap.calendar.domain.publication.PublicationFixture.NOW;
import static id.tanggap.calendar.domain.publication.PublicationFixture.TEN;
import static id.tanggap.calendar.domain.publication.PublicationFixture.TERMS;
import static id.tanggap.calendar.domain.publication.PublicationFixture.claimed;
import static id.tanggap.calendar.domain.publication.PublicationFixture.instagram;
import static id.tanggap.calendar.domain.publication.PublicationFixture.planned;
import static id.tanggap.calendar.domain.publication.PublicationFixture.post;
import static id.tanggap.calendar.domain.publication.PublicationFixture.ready;
import static id.tanggap.calendar.domain.publication.PublicationFixture.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.calendar.domain.content.ContentFixture;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.InformationClass;
import id.tanggap.calendar.domain.content.InformationExempt;
import id.tanggap.calendar.domain.roster.AccountNotUsable;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final ClaimHistory.Holder FIRST =
      new ClaimHistory.Holder(ADMIN.id(), ADMIN.name(), NOW, NOW.plus(TERMS.hold()));
  private static final ClaimHistory BY_ADMIN = new ClaimHistory(List.of(FIRST));
  private static final ClaimHistory BY_BOTH =
      new ClaimHistory(
          List.of(
              FIRST,
              new ClaimHistory.Holder(
                  COLLEAGUE.id(),
                  COLLEAGUE.name(),
                  NOW.plus(TERMS.hold()),
                  NOW.plus(TERMS.hold().multipliedBy(2)))));

  @Test
  void beforeTheApprovalATimeIsOnlyReserved() {
    ContentItem content = ContentFixture.submitted();
    Publication publication = planned(content);

    assertThat(publication.settle(content, true, ADMIN, NOW)).isEmpty();
    assertThat(publication.state()).isEqualTo(PublicationState.PLANNED);
  }

  @Test
  void withApprovalAndAccountItIsReady() {
    assertThat(ready(ContentFixture.approved()).state()).isEqualTo(PublicationState.READY);
  }

  @Test
  void itIsScheduledOnActiveAccountsOnly() {
    ContentItem content = ContentFixture.approved();

    assertThatThrownBy(
            () -> Publication.schedule(content, suspended(), "1", TEN, TERMS, ADMIN, NOW))
        .isInstanceOf(AccountNotUsable.class);
  }

  @Test
  void aTimeWhoseLateWindowIsOverIsRefused() {
    ContentItem content = ContentFixture.approved();
    LocalSlot eight = LocalSlot.of(LocalDateTime.parse("2026-11-22T08:00"), "Asia/Jakarta");

    assertThatThrownBy(
            () -> Publication.schedule(content, instagram(), "1", eight, TERMS, ADMIN, NOW))
        .isInstanceOf(DueTimePassed.class);
  }

  @Test
  void anEditOfTheContentVoidsReadiness() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);
    content.edit(ContentFixture.brief(), ContentFixture.body("Lain"), ContentFixture.EDITOR, NOW);

    publication.settle(content, true, ADMIN, NOW);

    assertThat(publication.state()).isEqualTo(PublicationState.PLANNED);
  }

  @Test
  void whatBecameExemptIsCancelledUnlessAPersonHasItInHand() {
    ContentItem content = ContentFixture.scheduled();
    Publication waiting = ready(content);
    Publication taken = claimed(content);
    Publication missed = ready(content);
    missed.miss(missed.missAt());
    content.edit(
        ContentFixture.brief(InformationClass.EXEMPT),
        ContentFixture.body("Lain"),
        ContentFixture.EDITOR,
        NOW);

    assertThat(waiting.settle(content, true, ADMIN, NOW).orElseThrow().fact())
        .contains(PublicationFact.CANCELLED);
    assertThat(taken.settle(content, true, ADMIN, NOW)).isEmpty();
    assertThatThrownBy(() -> missed.reschedule(content, TEN, TERMS, ADMIN, NOW))
        .isInstanceOf(InformationExempt.class);
    missed.settle(content, true, ADMIN, NOW);

    assertThat(waiting.state()).isEqualTo(PublicationState.CANCELLED);
    assertThat(taken.state()).isEqualTo(PublicationState.MANUAL);
    assertThat(missed.state()).isEqualTo(PublicationState.CANCELLED);
  }

  @Test
  void whatAPersonTookOverStaysInTheHandsOfThatPersonWhateverHappensToTheApproval() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);
    String approved = content.approvedHash();
    content.edit(ContentFixture.brief(), ContentFixture.body("Lain"), ContentFixture.EDITOR, NOW);

    assertThat(publication.settle(content, true, ADMIN, NOW)).isEmpty();
    publication.publish(post("ABCDE"), null, BY_ADMIN, ADMIN, NOW);

    assertThat(publication.state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(publication.publishedHash()).isEqualTo(approved);
  }

  @Test
  void theTextIsNotChangedWhileSomebodyMayBePostingItNotEvenAfterTheHold() {
    Publication waiting = ready(ContentFixture.scheduled());
    Publication taken = claimed(ContentFixture.scheduled());

    waiting.requireNobodyPosting();
    assertThatThrownBy(taken::requireNobodyPosting)
        .isInstanceOfSatisfying(
            PostingInProgress.class,
            refused ->
                assertThat(refused.details())
                    .containsEntry("claimedByName", "Admin Contoh")
                    .containsEntry("claimedUntil", NOW.plus(TERMS.hold())));
  }

  @Test
  void aSuspendedAccountHoldsBackWhatIsReadyButNotWhatSomebodyIsPostingRightNow() {
    ContentItem content = ContentFixture.scheduled();
    Publication waiting = ready(content);
    Publication held = claimed(content);

    waiting.settle(content, false, ADMIN, NOW);
    held.settle(content, false, ADMIN, NOW);

    assertThat(waiting.state()).isEqualTo(PublicationState.PLANNED);
    assertThat(held.state()).isEqualTo(PublicationState.MANUAL);
  }

  @Test
  void onlyOnePersonHoldsItAtATime() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);

    assertThatThrownBy(() -> publication.claim(content, instagram(), TERMS, COLLEAGUE, NOW))
        .isInstanceOfSatisfying(
            ClaimedBySomebodyElse.class,
            refused ->
                assertThat(refused.details()).containsEntry("claimedByName", "Admin Contoh"));
    assertThat(publication.fence()).isEqualTo(1);
  }

  @Test
  void aClaimThatRanOutPassesToTheNextPersonAndTheFirstCanStillReport() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);
    Instant later = NOW.plus(Duration.ofHours(2));

    publication.claim(content, instagram(), TERMS, COLLEAGUE, later);

    assertThat(publication.fence()).isEqualTo(2);
    assertThat(publication.publish(post("ABCDE"), null, BY_BOTH, ADMIN, later)).isPresent();
    assertThat(publication.publishedBy()).isEqualTo(ADMIN.id());
    assertThatThrownBy(() -> publication.publish(post("FGHIJ"), null, BY_BOTH, COLLEAGUE, later))
        .isInstanceOf(AlreadyPublished.class);
  }

  @Test
  void whoNeverTookItOverReportsNothing() {
    Publication publication = claimed(ContentFixture.scheduled());

    assertThatThrownBy(() -> publication.publish(post("ABCDE"), null, BY_ADMIN, COLLEAGUE, NOW))
        .isInstanceOf(ClaimedBySomebodyElse.class);
  }

  @Test
  void whileItIsHeldOnlyTheHolderOrACoordinatorWithAReasonEndsIt() {
    Ending said = new Ending("Tidak jadi tayang", true, false);

    Publication held = claimed(ContentFixture.scheduled());
    assertThatThrownBy(() -> held.cancel(said, BY_ADMIN, COLLEAGUE, NOW))
        .isInstanceOf(ClaimedBySomebodyElse.class);
    for (Ending silent :
        List.of(
            new Ending(null, true, true),
            new Ending("  ", true, true),
            new Ending("Acara diundur", false, true))) {
      assertThatThrownBy(() -> held.cancel(silent, BY_ADMIN, COLLEAGUE, NOW))
          .isInstanceOf(NotPostedUnconfirmed.class);
    }
    assertThat(held.state()).isEqualTo(PublicationState.MANUAL);
    held.cancel(new Ending("Akun sudah diperiksa", true, true), BY_ADMIN, COLLEAGUE, NOW);
    assertThat(held.state()).isEqualTo(PublicationState.CANCELLED);

    Publication own = claimed(ContentFixture.scheduled());
    own.cancel(new Ending(null, false, false), BY_ADMIN, ADMIN, NOW);
    assertThat(own.state()).isEqualTo(PublicationState.CANCELLED);
  }

  @Test
  void afterTheHoldAnybodyEndsItWhoSaysThatNoPostIsUp() {
    Publication publication = claimed(ContentFixture.scheduled());
    Instant over = NOW.plus(TERMS.hold());

    assertThatThrownBy(
            () ->
                publication.cancel(
                    new Ending("Acara diundur", false, false), BY_ADMIN, COLLEAGUE, over))
        .isInstanceOf(NotPostedUnconfirmed.class);
    publication.cancel(new Ending("Tidak ada di akun", true, false), BY_ADMIN, COLLEAGUE, over);

    assertThat(publication.state()).isEqualTo(PublicationState.CANCELLED);
  }

  @Test
  void whoTookOverFromSomebodyElseHasToSayThatNoPostIsUp() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);
    Instant over = NOW.plus(TERMS.hold());
    publication.claim(content, instagram(), TERMS, COLLEAGUE, over);

    assertThatThrownBy(
            () -> publication.cancel(new Ending(null, false, false), BY_BOTH, COLLEAGUE, over))
        .isInstanceOfSatisfying(
            NotPostedUnconfirmed.class,
            refused ->
                assertThat(refused.details()).containsEntry("claimedByName", "Admin Contoh"));
  }

  @Test
  void theHistoryTellsWhoTookItOverAndUntilWhenOncePerPerson() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);
    List<TimelineEntry> lines = new ArrayList<>();
    Instant over = NOW.plus(TERMS.hold());
    lines.add(publication.claim(content, instagram(), TERMS, ADMIN, NOW).entry());
    lines.add(publication.claim(content, instagram(), TERMS, ADMIN, NOW.plusSeconds(60)).entry());
    lines.add(
        publication.claim(content, instagram(), TERMS, COLLEAGUE, over.plusSeconds(60)).entry());

    assertThat(ClaimHistory.of(lines).othersThan(COLLEAGUE))
        .containsExactly(
            new ClaimHistory.Holder(ADMIN.id(), ADMIN.name(), NOW, over.plusSeconds(60)));
    assertThat(ClaimHistory.of(lines).holders()).hasSize(2);
  }

  @Test
  void itIsHandedOutOnlyALeadTimeBeforeItIsDue() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);
    Instant early = TEN.instant().minus(Duration.ofHours(24)).minusSeconds(1);

    assertThatThrownBy(() -> publication.claim(content, instagram(), TERMS, ADMIN, early))
        .isInstanceOf(NotYetClaimable.class);
    publication.claim(content, instagram(), TERMS, ADMIN, early.plusSeconds(1));
    assertThat(publication.state()).isEqualTo(PublicationState.MANUAL);
  }

  @Test
  void theSamePostMayBeReportedTwiceButAnotherOneNever() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);

    assertThat(publication.publish(post("ABCDE"), null, BY_ADMIN, ADMIN, NOW)).isPresent();
    assertThat(publication.publish(post("ABCDE"), null, BY_ADMIN, ADMIN, NOW)).isEmpty();
    assertThatThrownBy(() -> publication.publish(post("FGHIJ"), null, BY_ADMIN, ADMIN, NOW))
        .isInstanceOf(AlreadyPublished.class);
    assertThat(publication.externalPostId()).isEqualTo("ABCDE");
    assertThat(publication.publishedHash()).isEqualTo(content.approvedHash());
  }

  @Test
  void withoutAClaimNothingIsReported() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);

    assertThatThrownBy(() -> publication.publish(post("ABCDE"), null, BY_ADMIN, ADMIN, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void aPostFromTheFutureIsRefused() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);

    assertThatThrownBy(
            () ->
                publication.publish(
                    post("ABCDE"), NOW.plus(Duration.ofMinutes(6)), BY_ADMIN, ADMIN, NOW))
        .isInstanceOf(PublishedInFuture.class);
  }

  @Test
  void aPostFromBeforeTheFirstClaimIsRefusedWithinATolerance() {
    Publication publication = claimed(ContentFixture.scheduled());
    Instant earliest = NOW.minus(Duration.ofMinutes(5));

    for (Instant before : List.of(earliest.minusNanos(1), Instant.EPOCH, Instant.MIN)) {
      assertThatThrownBy(() -> publication.publish(post("ABCDE"), before, BY_BOTH, COLLEAGUE, NOW))
          .isInstanceOf(PublishedBeforeClaim.class);
    }
    assertThat(publication.publish(post("ABCDE"), earliest, BY_BOTH, COLLEAGUE, NOW)).isPresent();
  }

  @Test
  void itIsMissedExactlyWhenTheLateWindowIsOver() {
    Publication publication = ready(ContentFixture.scheduled());

    assertThat(publication.miss(publication.missAt().minusMillis(1))).isEmpty();
    assertThat(publication.miss(publication.missAt())).isPresent();
    assertThat(publication.state()).isEqualTo(PublicationState.MISSED);
    assertThat(publication.miss(publication.missAt())).isEmpty();
  }

  @Test
  void whatSomebodyIsPostingIsNeverMissed() {
    Publication publication = claimed(ContentFixture.scheduled());

    assertThat(publication.miss(publication.missAt().plus(Duration.ofDays(1)))).isEmpty();
    assertThat(publication.state()).isEqualTo(PublicationState.MANUAL);
  }

  @Test
  void aMissedOneLivesAgainWithANewTime() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);
    publication.miss(publication.missAt());
    LocalSlot tomorrow = LocalSlot.of(LocalDateTime.parse("2026-11-23T08:00"), "Asia/Jakarta");

    publication.reschedule(content, tomorrow, TERMS, ADMIN, publication.missAt());
    publication.settle(content, true, ADMIN, NOW);

    assertThat(publication.state()).isEqualTo(PublicationState.READY);
    assertThat(publication.revision()).isEqualTo(2);
    assertThat(publication.dueAt()).isEqualTo("2026-11-23T01:00:00Z");
  }

  @Test
  void aClaimedOneIsNotMovedUnderThePersonsHands() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);

    assertThatThrownBy(() -> publication.reschedule(content, TEN, TERMS, ADMIN, NOW))
        .isInstanceOf(IllegalTransition.class);
  }
}
