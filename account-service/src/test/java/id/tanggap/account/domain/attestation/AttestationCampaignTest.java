package id.tanggap.account.domain.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttestationCampaignTest {
  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
  private static final LocalDate OPENS = LocalDate.of(2026, 6, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final Actor ACTOR = new Actor("a", "Contoh Koordinator");

  private static AttestationCampaign campaign(boolean autoSuspend) {
    Circle everybody = new Circle(List.of(), List.of(), List.of());
    return AttestationCampaign.plan(
        "33.28",
        new AttestationCampaign.Plan(
            "Pernyataan 2026",
            OPENS,
            DUE,
            everybody,
            new Ladder(List.of(3, -7, -14, -7)),
            14,
            autoSuspend),
        ACTOR,
        NOW);
  }

  private static AttestationCampaign started(boolean autoSuspend) {
    AttestationCampaign campaign = campaign(autoSuspend);
    campaign.start(ACTOR, OPENS, NOW);
    return campaign;
  }

  private static Attestation asked(AttestationCampaign campaign) {
    return Attestation.ask(campaign, UUID.randomUUID(), NOW);
  }

  @Test
  void aCampaignStartsFromItsFirstDayToItsDueDay() {
    assertThatThrownBy(() -> campaign(false).start(ACTOR, OPENS.minusDays(1), NOW))
        .isInstanceOf(CampaignNotStartable.class);
    assertThatThrownBy(() -> campaign(false).start(ACTOR, DUE.plusDays(1), NOW))
        .isInstanceOf(CampaignNotStartable.class);
    AttestationCampaign last = campaign(false);
    last.start(ACTOR, DUE, NOW);
    assertThat(last.state()).isEqualTo(CampaignState.OPEN);
  }

  @Test
  void aRefusedStartLeavesTheCampaignADraft() {
    AttestationCampaign campaign = campaign(false);
    assertThatThrownBy(() -> campaign.start(ACTOR, OPENS.minusDays(1), NOW))
        .isInstanceOf(CampaignNotStartable.class);
    assertThat(campaign.state()).isEqualTo(CampaignState.DRAFT);
  }

  @Test
  void aCampaignThatAsksNobodyIsRefused() {
    assertThatThrownBy(() -> started(false).ask(0)).isInstanceOf(CampaignAsksNobody.class);
  }

  @Test
  void theLadderIsClimbedOnceAndPastRungsAreLeftOut() {
    AttestationCampaign campaign = campaign(false);
    campaign.start(ACTOR, DUE.minusDays(10), NOW);
    assertThat(campaign.nextReminderOn()).isEqualTo(DUE.minusDays(7));
    assertThat(campaign.remind(DUE.minusDays(8))).isEmpty();
    assertThat(campaign.remind(DUE.minusDays(7))).containsExactly(-7);
    assertThat(campaign.remind(DUE.minusDays(7))).isEmpty();
    assertThat(campaign.remind(DUE.plusDays(5))).containsExactly(3);
    assertThat(campaign.nextReminderOn()).isNull();
  }

  @Test
  void aCampaignIsNotClosedBeforeTheGraceIsOver() {
    AttestationCampaign campaign = started(false);
    assertThatThrownBy(() -> campaign.close(ACTOR, DUE.plusDays(14), NOW))
        .isInstanceOf(CampaignStillRunning.class);
    campaign.close(ACTOR, DUE.plusDays(15), NOW);
    assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
    assertThat(campaign.remind(DUE.plusDays(20))).isEmpty();
  }

  @Test
  void aMissedAttestationWaitsForTheEndOfTheGraceOnlyWhereThatMatters() {
    Attestation strict = asked(started(true));
    strict.miss(started(true));
    assertThat(strict.overdueSince()).isEqualTo(DUE.plusDays(1));
    assertThat(strict.nextStepOn()).isEqualTo(DUE.plusDays(15));
    Attestation mild = asked(started(false));
    mild.miss(started(false));
    assertThat(mild.nextStepOn()).isNull();
  }

  @Test
  void aClosedCampaignSuspendsNoMore() {
    AttestationCampaign campaign = started(true);
    Attestation attestation = asked(campaign);
    campaign.close(ACTOR, DUE.plusDays(15), NOW);
    attestation.miss(campaign);
    assertThat(attestation.nextStepOn()).isNull();
  }

  @ParameterizedTest
  @EnumSource(AttestationAnswer.class)
  void everyAnswerButAConfirmationNeedsANote(AttestationAnswer answer) {
    Attestation attestation = asked(started(false));
    if (answer == AttestationAnswer.CONFIRM) {
      attestation.answer(answer, " ", ACTOR, NOW);
      assertThat(attestation.note()).isNull();
    } else {
      assertThatThrownBy(() -> attestation.answer(answer, " ", ACTOR, NOW))
          .isInstanceOf(AnswerNeedsNote.class);
      assertThat(attestation.state()).isEqualTo(AttestationState.OPEN);
    }
  }

  @Test
  void anAnswerIsGivenOnce() {
    Attestation attestation = asked(started(false));
    attestation.answer(AttestationAnswer.CONFIRM, null, ACTOR, NOW);
    assertThat(attestation.stepsOn(DUE.plusDays(100))).isFalse();
    assertThatThrownBy(() -> attestation.answer(AttestationAnswer.CONFIRM, null, ACTOR, NOW))
        .isInstanceOf(IllegalTransition.class);
  }
}
