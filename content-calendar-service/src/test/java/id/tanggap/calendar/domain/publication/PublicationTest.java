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
import id.tanggap.calendar.domain.roster.AccountNotUsable;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PublicationTest {

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
  void anEditOfTheContentVoidsReadinessAndClaim() {
    for (boolean claimed : new boolean[] {false, true}) {
      ContentItem content = ContentFixture.scheduled();
      Publication publication = claimed ? claimed(content) : ready(content);
      content.edit(ContentFixture.brief(), ContentFixture.body("Lain"), ContentFixture.EDITOR, NOW);

      publication.settle(content, true, ADMIN, NOW);

      assertThat(publication.state()).isEqualTo(PublicationState.PLANNED);
      assertThat(publication.claimedBy()).isNull();
      assertThatThrownBy(() -> publication.publish(content, post("ABCDE"), null, ADMIN, NOW))
          .isInstanceOf(ApprovalNotValid.class);
    }
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
  void aClaimThatRanOutPassesToTheNextPersonAndTheFirstCannotReportAnyMore() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);
    Instant later = NOW.plus(Duration.ofHours(2));

    publication.claim(content, instagram(), TERMS, COLLEAGUE, later);

    assertThat(publication.fence()).isEqualTo(2);
    assertThatThrownBy(() -> publication.publish(content, post("ABCDE"), null, ADMIN, later))
        .isInstanceOf(ClaimedBySomebodyElse.class);
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

    assertThat(publication.publish(content, post("ABCDE"), null, ADMIN, NOW)).isPresent();
    assertThat(publication.publish(content, post("ABCDE"), null, ADMIN, NOW)).isEmpty();
    assertThatThrownBy(() -> publication.publish(content, post("FGHIJ"), null, ADMIN, NOW))
        .isInstanceOf(AlreadyPublished.class);
    assertThat(publication.externalPostId()).isEqualTo("ABCDE");
    assertThat(publication.publishedHash()).isEqualTo(content.approvedHash());
  }

  @Test
  void withoutAClaimNothingIsReported() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = ready(content);

    assertThatThrownBy(() -> publication.publish(content, post("ABCDE"), null, ADMIN, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void aPostFromTheFutureIsRefused() {
    ContentItem content = ContentFixture.scheduled();
    Publication publication = claimed(content);

    assertThatThrownBy(
            () ->
                publication.publish(
                    content, post("ABCDE"), NOW.plus(Duration.ofMinutes(6)), ADMIN, NOW))
        .isInstanceOf(PublishedInFuture.class);
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

    publication.reschedule(tomorrow, TERMS, ADMIN, publication.missAt());
    publication.settle(content, true, ADMIN, NOW);

    assertThat(publication.state()).isEqualTo(PublicationState.READY);
    assertThat(publication.revision()).isEqualTo(2);
    assertThat(publication.dueAt()).isEqualTo("2026-11-23T01:00:00Z");
  }

  @Test
  void aClaimedOneIsNotMovedUnderThePersonsHands() {
    Publication publication = claimed(ContentFixture.scheduled());

    assertThatThrownBy(() -> publication.reschedule(TEN, TERMS, ADMIN, NOW))
        .isInstanceOf(IllegalTransition.class);
  }
}
