package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.complaint.external.OutsideParties;
import id.tanggap.complaint.application.complaint.merge.CaseLinks;
import id.tanggap.complaint.application.complaint.question.Questions;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import id.tanggap.complaint.domain.reply.Reply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a citizen sees beside state and history: what is asked, who is waited for, what it follows.
 */
@ApplicationScoped
public class CitizenView {

  // chains of merged cases end here at the latest; the table of steps allows no circle
  private static final int LONGEST_CHAIN = 20;

  private final Complaints complaints;
  private final Questions questions;
  private final OutsideParties outside;
  private final CaseLinks links;
  private final Replies replies;

  CitizenView(
      Complaints complaints,
      Questions questions,
      OutsideParties outside,
      CaseLinks links,
      Replies replies) {
    this.complaints = complaints;
    this.questions = questions;
    this.outside = outside;
    this.links = links;
    this.replies = replies;
  }

  /** A question that waits for its answer. */
  public record Asked(String text, Instant askedAt, Instant answerUntil) {}

  /**
   * The beside.
   *
   * @param asked null when nothing is asked
   * @param waitingFor whom the unit waits for; null when it does not, and for a secret case
   * @param with the line of the ledger when somebody outside has it; null for a secret case
   * @param told the last answer of theirs; null when there is none
   * @param follows the case that this one was merged into; null when it is none, or more secret
   * @param followedAnswers what was answered there
   * @param related codes of cases that were split off, or that this one was split off
   */
  public record Beside(
      Asked asked,
      String waitingFor,
      ExternalReference with,
      String told,
      Complaint follows,
      List<Reply> followedAnswers,
      List<String> related) {}

  private static final class Draft {
    private Asked asked;
    private String waitingFor;
    private ExternalReference with;
    private String told;
    private Complaint follows;
    private List<Reply> followedAnswers = List.of();
    private final List<String> related = new ArrayList<>();
  }

  /** Looks beside a case; in the caller's transaction. */
  Uni<Beside> of(Complaint complaint) {
    Draft draft = new Draft();
    return asked(complaint, draft)
        .chain(() -> outside(complaint, draft))
        .chain(() -> follows(complaint, draft))
        .chain(() -> related(complaint, draft))
        .map(
            done ->
                new Beside(
                    draft.asked,
                    draft.waitingFor,
                    draft.with,
                    draft.told,
                    draft.follows,
                    draft.followedAnswers,
                    draft.related));
  }

  private Uni<Void> asked(Complaint complaint, Draft draft) {
    if (complaint.state() != ComplaintState.AWAITING_REPORTER) {
      return Uni.createFrom().voidItem();
    }
    return questions
        .open(complaint.region(), complaint.id())
        .onItem()
        .ifNotNull()
        .transformToUni(
            question ->
                replies
                    .byId(complaint.region(), question.replyId())
                    .invoke(
                        reply ->
                            draft.asked =
                                new Asked(
                                    reply.textMasked(), question.askedAt(), question.silentAt())))
        .replaceWithVoid();
  }

  private Uni<Void> outside(Complaint complaint, Draft draft) {
    if (complaint.secret()) {
      return Uni.createFrom().voidItem();
    }
    if (complaint.state() == ComplaintState.AWAITING_EXTERNAL) {
      return outside
          .openWait(complaint.region(), complaint.id())
          .invoke(wait -> draft.waitingFor = wait == null ? null : wait.party())
          .replaceWithVoid();
    }
    if (complaint.state() != ComplaintState.FORWARDED) {
      return Uni.createFrom().voidItem();
    }
    return outside
        .openReference(complaint.region(), complaint.id())
        .onItem()
        .ifNotNull()
        .transformToUni(
            reference -> {
              draft.with = reference;
              return outside.updates(complaint.region(), reference.id());
            })
        .invoke(
            updates -> {
              if (updates != null) {
                draft.told =
                    updates.stream()
                        .map(ExternalUpdate::answer)
                        .filter(answer -> answer != null)
                        .reduce((first, second) -> second)
                        .orElse(null);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> follows(Complaint complaint, Draft draft) {
    return complaint.mergedInto() == null
        ? Uni.createFrom().voidItem()
        : root(complaint, LONGEST_CHAIN)
            .chain(
                root -> {
                  // a code without a PIN must not show what needs one
                  boolean hidden = root == null || (root.secret() && !complaint.secret());
                  if (hidden) {
                    return Uni.createFrom().voidItem();
                  }
                  draft.follows = root;
                  return replies
                      .delivered(root.region(), root.id())
                      .invoke(answers -> draft.followedAnswers = answers)
                      .replaceWithVoid();
                });
  }

  private Uni<Complaint> root(Complaint complaint, int left) {
    return complaint.mergedInto() == null || left == 0
        ? Uni.createFrom().item(complaint)
        : complaints
            .byId(complaint.region(), complaint.mergedInto())
            .chain(parent -> parent == null ? Uni.createFrom().nullItem() : root(parent, left - 1));
  }

  private Uni<Void> related(Complaint complaint, Draft draft) {
    return links
        .of(complaint.region(), complaint.id())
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(
            link ->
                complaints.byId(
                    complaint.region(),
                    link.fromId().equals(complaint.id()) ? link.toId() : link.fromId()))
        .filter(other -> other != null && (complaint.secret() || !other.secret()))
        .invoke(other -> draft.related.add(other.trackingCode()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
