package id.tanggap.calendar.domain.content;

import static id.tanggap.calendar.domain.content.ContentFixture.APPROVER;
import static id.tanggap.calendar.domain.content.ContentFixture.AUTHOR;
import static id.tanggap.calendar.domain.content.ContentFixture.EDITOR;
import static id.tanggap.calendar.domain.content.ContentFixture.NOW;
import static id.tanggap.calendar.domain.content.ContentFixture.body;
import static id.tanggap.calendar.domain.content.ContentFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentItemTest {

  @Test
  void aSubmissionReportsEverythingThatIsMissingAtOnce() {
    MediaPiece photo = new MediaPiece("https://b.example/f.jpg", "a".repeat(64), "image/jpeg", " ");
    Brief bare = new Brief(ContentKind.ACTIVITY, null, List.of(), null, "  ", null, true, null);
    ContentItem.Drafted drafted =
        ContentItem.draft(
            ContentFixture.REGION,
            ContentFixture.UNIT,
            bare,
            new ContentBody("Judul", "", List.of(), List.of(photo), Map.of()),
            AUTHOR,
            NOW);

    assertThatThrownBy(() -> drafted.item().submit(drafted.first(), AUTHOR, NOW))
        .isInstanceOfSatisfying(
            NotReadyToSubmit.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                        tuple("/pillar", "pillar-missing"),
                        tuple("/informationClass", "information-class-missing"),
                        tuple("/source", "source-missing"),
                        tuple("/media/0/altText", "alt-text-missing"),
                        tuple("/aiVerifiedBy", "ai-verifier-missing")));
    assertThat(drafted.item().state()).isEqualTo(ContentState.DRAFT);
  }

  @Test
  void anItemWithNothingToSayIsNotSubmitted() {
    ContentItem.Drafted drafted =
        ContentItem.draft(
            ContentFixture.REGION, ContentFixture.UNIT, brief(), body("  \n"), AUTHOR, NOW);

    assertThatThrownBy(() -> drafted.item().submit(drafted.first(), AUTHOR, NOW))
        .isInstanceOfSatisfying(
            NotReadyToSubmit.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::code)
                    .containsExactly("narrative-or-media-missing"));
  }

  @Test
  void anApprovalPinsTheHashOfTheSubmittedVersion() {
    ContentItem item = ContentFixture.submitted();

    ContentItem.Decided decided =
        item.decide(Verdict.APPROVE, null, item.contentHash(), APPROVER, Set.of("author"), NOW);

    assertThat(item.state()).isEqualTo(ContentState.APPROVED);
    assertThat(item.approvedHash()).isEqualTo(item.contentHash());
    assertThat(item.publishable()).isTrue();
    assertThat(decided.decision().contentHash()).isEqualTo(item.contentHash());
    assertThat(decided.approved()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void neitherAuthorNorEditorDecides(Verdict verdict) {
    for (Actor writer : List.of(AUTHOR, EDITOR)) {
      ContentItem item = ContentFixture.submitted();

      assertThatThrownBy(
              () ->
                  item.decide(
                      verdict, "Alasan", null, writer, Set.of(AUTHOR.id(), EDITOR.id()), NOW))
          .isInstanceOf(CannotDecideOwnContent.class)
          .extracting(failure -> ((Rejection) failure).kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
      assertThat(item.state()).isEqualTo(ContentState.SUBMITTED);
    }
  }

  @Test
  void withoutKnownEditorsNobodyDecides() {
    ContentItem item = ContentFixture.submitted();

    assertThatThrownBy(() -> item.decide(Verdict.APPROVE, null, null, APPROVER, Set.of(), NOW))
        .isInstanceOf(CannotDecideOwnContent.class);
    assertThat(item.publishable()).isFalse();
  }

  @Test
  void anApproverWhoLookedAtAnotherVersionIsStopped() {
    ContentItem item = ContentFixture.submitted();

    assertThatThrownBy(
            () ->
                item.decide(Verdict.APPROVE, null, "0".repeat(64), APPROVER, Set.of("author"), NOW))
        .isInstanceOf(ContentChangedMeanwhile.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"REJECT", "REQUEST_CHANGES"})
  void aNoNeedsAReason(Verdict verdict) {
    ContentItem item = ContentFixture.submitted();

    assertThatThrownBy(() -> item.decide(verdict, " ", null, APPROVER, Set.of("author"), NOW))
        .isInstanceOf(CommentMissing.class);
    assertThat(item.state()).isEqualTo(ContentState.SUBMITTED);
  }

  @Test
  void anEditTakesTheApprovalAwayAndSaysWhichHashItWas() {
    ContentItem item = ContentFixture.scheduled();
    String approved = item.approvedHash();

    ContentItem.Edited edited = item.edit(brief(), body("Setiap Kamis"), EDITOR, NOW).orElseThrow();

    assertThat(item.state()).isEqualTo(ContentState.DRAFT);
    assertThat(item.approvedHash()).isNull();
    assertThat(item.publishable()).isFalse();
    assertThat(edited.next().number()).isEqualTo(2);
    assertThat(edited.invalidated())
        .hasValueSatisfying(
            lost -> {
              assertThat(lost.previousHash()).isEqualTo(approved);
              assertThat(lost.contentHash()).isEqualTo(item.contentHash()).isNotEqualTo(approved);
            });
  }

  @Test
  void anEditThatChangesNothingVisibleKeepsTheApproval() {
    ContentItem item = ContentFixture.approved();

    assertThat(item.edit(brief(), body(" Setiap Rabu \r\n"), EDITOR, NOW)).isEmpty();
    assertThat(item.state()).isEqualTo(ContentState.APPROVED);
    assertThat(item.versionNumber()).isEqualTo(1);
  }

  @Test
  void aChangeOfTheBriefAloneTakesTheApprovalAwayToo() {
    ContentItem item = ContentFixture.approved();

    ContentItem.Edited edited =
        item.edit(brief(InformationClass.EXEMPT), body("Setiap Rabu"), EDITOR, NOW).orElseThrow();

    assertThat(item.state()).isEqualTo(ContentState.DRAFT);
    assertThat(edited.invalidated())
        .hasValueSatisfying(lost -> assertThat(lost.previousHash()).isEqualTo(lost.contentHash()));
  }

  @Test
  void anEditUnderReviewTakesTheItemOutOfTheReview() {
    ContentItem item = ContentFixture.submitted();

    ContentItem.Edited edited = item.edit(brief(), body("Lain"), AUTHOR, NOW).orElseThrow();

    assertThat(edited.invalidated()).isEmpty();
    assertThatThrownBy(
            () -> item.decide(Verdict.APPROVE, null, null, APPROVER, Set.of("author"), NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void exemptInformationIsNeverPlanned() {
    ContentItem.Drafted drafted =
        ContentItem.draft(
            ContentFixture.REGION,
            ContentFixture.UNIT,
            brief(InformationClass.EXEMPT),
            body("Rahasia"),
            AUTHOR,
            NOW);

    assertThatThrownBy(drafted.item()::plan).isInstanceOf(InformationExempt.class);
  }

  @Test
  void exemptInformationIsNotPublishableEvenWhenApproved() {
    ContentItem.Drafted drafted =
        ContentItem.draft(
            ContentFixture.REGION,
            ContentFixture.UNIT,
            brief(InformationClass.EXEMPT),
            body("Rahasia"),
            AUTHOR,
            NOW);
    drafted.item().submit(drafted.first(), AUTHOR, NOW);
    drafted.item().decide(Verdict.APPROVE, null, null, APPROVER, Set.of("author"), NOW);

    assertThat(drafted.item().state()).isEqualTo(ContentState.APPROVED);
    assertThat(drafted.item().publishable()).isFalse();
  }

  @Test
  void theItemFollowsItsPublications() {
    ContentItem item = ContentFixture.approved();

    item.followPublications(true, NOW);
    assertThat(item.state()).isEqualTo(ContentState.SCHEDULED);
    item.followPublications(false, NOW);
    assertThat(item.state()).isEqualTo(ContentState.APPROVED);
    item.followPublications(true, NOW);
    item.published(NOW);
    assertThat(item.state()).isEqualTo(ContentState.LIVE);
    item.followPublications(false, NOW);
    assertThat(item.state()).isEqualTo(ContentState.LIVE);
  }

  @Test
  void whatIsLiveIsNotEditedInPlace() {
    ContentItem item = ContentFixture.scheduled();
    item.published(NOW);

    assertThatThrownBy(() -> item.edit(brief(), body("Lain"), AUTHOR, NOW))
        .isInstanceOf(IllegalTransition.class);
  }
}
