package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.bank.UseBankEntry;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.reply.AnswerWithoutWords;
import id.tanggap.complaint.domain.reply.AnswerWords;
import id.tanggap.complaint.domain.reply.PersonalDataInAnswer;
import id.tanggap.complaint.domain.reply.PersonalDetails;
import id.tanggap.complaint.domain.reply.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Checks and masks the words of an answer before anything of it is stored. */
@ApplicationScoped
public class AnswerWording {

  private final AnswerRoute route;
  private final UseBankEntry useBankEntry;
  private final KnownReporter knownReporter;

  AnswerWording(AnswerRoute route, UseBankEntry useBankEntry, KnownReporter knownReporter) {
    this.route = route;
    this.useBankEntry = useBankEntry;
    this.knownReporter = knownReporter;
  }

  /**
   * What somebody wants to say.
   *
   * @param evidence what it rests on; may be null
   * @param bankEntryId entry of the answer bank it was taken from; may be null
   * @param mask true to cover personal details where others read along, instead of a refusal
   */
  public record Draft(String text, String evidence, UUID bankEntryId, boolean mask) {}

  /**
   * The masked words; in the caller's transaction.
   *
   * @throws AnswerWithoutWords when they say nothing
   * @throws PersonalDataInAnswer (as failure) when others would read somebody's details
   */
  public Uni<Reply.Words> of(Complaint complaint, Draft draft) {
    if (!AnswerWords.present(draft.text())) {
      throw new AnswerWithoutWords();
    }
    String masked = Masking.mask(draft.text());
    Uni<Void> used =
        draft.bankEntryId() == null
            ? Uni.createFrom().voidItem()
            : useBankEntry.require(complaint.region(), draft.bankEntryId());
    return used.chain(() -> route.of(complaint))
        .invoke(
            way -> {
              List<PersonalDetails.Found> found = PersonalDetails.between(draft.text(), masked);
              if (way.publicThread() && !draft.mask() && !found.isEmpty()) {
                throw new PersonalDataInAnswer(found);
              }
            })
        .map(
            way ->
                knownReporter.mask(
                    complaint,
                    new Reply.Words(masked, Masking.mask(draft.evidence()), draft.bankEntryId())));
  }
}
