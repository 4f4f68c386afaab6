package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.privacy.IdentityLook;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives a person what is kept about the person (Law 27/2022, article 7): identity, everything that
 * the person said, the answers, and who did what with them. Others who are named in the words are
 * redacted, people of the government are shown by what they are. The look is noted like every
 * other.
 */
@ApplicationScoped
public class ExportOwnRecords {

  private static final String REASON = "Permintaan akses pemilik data";

  private static final Set<String> REASONED =
      Set.of(ComplaintEvent.REOPEN.name(), ComplaintEvent.WITHDRAW.name());

  private final PrivacyRequests requests;
  private final PrivacyLog log;
  private final Complaints complaints;
  private final Replies replies;
  private final IdentityLooks looks;
  private final ReporterRecords marks;
  private final OwnWords ownWords;
  private final Vault vault;
  private final Clock clock;

  ExportOwnRecords(
      PrivacyRequests requests,
      PrivacyLog log,
      Complaints complaints,
      Replies replies,
      IdentityLooks looks,
      ReporterRecords marks,
      OwnWords ownWords,
      Vault vault,
      Clock clock) {
    this.requests = requests;
    this.log = log;
    this.complaints = complaints;
    this.replies = replies;
    this.looks = looks;
    this.marks = marks;
    this.ownWords = ownWords;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * One thing that was done with the data.
   *
   * @param reason why the reporter did it, as it was kept, which is masked; null for what others
   *     did and where no reason was given
   */
  public record Trail(Instant at, String event, String by, String reason) {}

  /** An answer that the person got. */
  public record Answer(Instant at, String text) {}

  /** What the person asked about the own data on the tracker. */
  public record OwnRequest(
      Instant at, PrivacyRequest.RequestKind kind, String details, String answer) {}

  private record Opened(Map<String, String> reporter, OwnWords.Said said) {}

  /**
   * Everything of one case that belongs to the person.
   *
   * @param consentVersion null when nobody said under which words it was filed
   */
  public record OwnCase(
      String trackingCode,
      String consentVersion,
      Instant receivedAt,
      Map<String, String> reporter,
      Map<String, String> words,
      OwnWords.Said said,
      List<OwnRequest> requests,
      List<Answer> answers,
      List<Trail> trail) {}

  /** The export and the request it answers. */
  public record Export(PrivacyRequest request, List<OwnCase> cases) {}

  /** Opens the vault for the person. */
  @WithTransaction
  public Uni<Export> handle(Caller caller, UUID requestId) {
    return requests
        .lock(caller.region(), requestId)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("privacy-request", requestId))
        .invoke(PrivacyRequest::requireExport)
        .call(
            request ->
                log.add(
                    PrivacyEntry.of(
                        request.region(),
                        request.id(),
                        "EXPORT",
                        caller.actor(),
                        null,
                        clock.instant())))
        .chain(
            request ->
                requests
                    .cases(request.region(), request.id())
                    .chain(ids -> cases(caller, ids))
                    .map(cases -> new Export(request, cases)));
  }

  private Uni<List<OwnCase>> cases(Caller caller, List<UUID> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(id -> complaints.lock(caller.region(), id))
        .filter(caller::mayGuard)
        .onItem()
        .transformToUniAndConcatenate(complaint -> ownCase(caller, complaint))
        .collect()
        .asList();
  }

  private Uni<OwnCase> ownCase(Caller caller, Complaint complaint) {
    Instant now = clock.instant();
    return complaints
        .keep(complaint, complaint.unmasked(REASON, caller.actor(), now))
        .call(
            kept ->
                looks.keep(
                    IdentityLook.at(
                        kept, IdentityLook.Purpose.SUBJECT_REQUEST, caller.actor(), REASON, now)))
        .chain(
            kept -> {
              Map<String, String> reporter =
                  opened(RegisterComplaint.REPORTER, kept.report().reporterSealed());
              return ownWords
                  .of(kept, reporter.values())
                  .chain(said -> ownCase(kept, new Opened(reporter, said)));
            });
  }

  private Uni<OwnCase> ownCase(Complaint complaint, Opened opened) {
    String region = complaint.region();
    return complaints
        .history(region, complaint.id())
        .chain(
            history ->
                replies
                    .delivered(region, complaint.id())
                    .chain(
                        answers ->
                            requests
                                .byReporter(region, complaint.id())
                                .chain(
                                    asked ->
                                        marks
                                            .consentOf(region, complaint.id())
                                            .map(
                                                consent ->
                                                    new OwnCase(
                                                        complaint.trackingCode(),
                                                        consent,
                                                        complaint.report().receivedAt(),
                                                        opened.reporter(),
                                                        words(complaint, opened),
                                                        opened.said(),
                                                        requested(asked, opened),
                                                        answers(answers),
                                                        trail(history))))));
  }

  private Map<String, String> words(Complaint complaint, Opened opened) {
    Map<String, String> words = new TreeMap<>();
    opened(RegisterComplaint.ORIGINAL, complaint.report().originalSealed())
        .forEach(
            (name, text) -> words.put(name, Masking.maskOthers(text, opened.reporter().values())));
    return words;
  }

  private List<OwnRequest> requested(List<PrivacyRequest> asked, Opened opened) {
    return asked.stream()
        .map(
            one -> {
              String details =
                  one.requesterSealed() == null
                      ? one.detailsMasked()
                      : opened(OpenPrivacyRequest.PURPOSE, one.requesterSealed()).get("details");
              return new OwnRequest(
                  one.receivedAt(),
                  one.kind(),
                  Masking.maskOthers(details, opened.reporter().values()),
                  Masking.maskOthers(one.answerMasked()));
            })
        .toList();
  }

  private static List<Answer> answers(List<Reply> answers) {
    return answers.stream()
        .map(answer -> new Answer(answer.sentAt(), Masking.maskOthers(answer.textMasked())))
        .toList();
  }

  private static List<Trail> trail(List<StatusEntry> history) {
    return history.stream()
        .map(
            line ->
                new Trail(line.at(), line.event(), role(line.actorId()), reasonOfReporter(line)))
        .toList();
  }

  // what the system notes as a reason under the reporter's name is an id, and no words
  private static String reasonOfReporter(StatusEntry line) {
    boolean said = line.actorId().equals(Actor.REPORTER.id()) && REASONED.contains(line.event());
    return said ? Masking.maskOthers(line.reason()) : null;
  }

  private Map<String, String> opened(String purpose, byte[] sealed) {
    return sealed == null ? Map.of() : vault.openFields(purpose, sealed);
  }

  // officials are others too
  private static String role(String actorId) {
    if (actorId.equals(Actor.REPORTER.id())) {
      return Actor.REPORTER.name();
    }
    return actorId.equals(Actor.SYSTEM.id()) ? Actor.SYSTEM.name() : "Petugas";
  }
}
