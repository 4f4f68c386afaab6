package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
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
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives a person what is kept about the person: identity, own words, answers, and who did what with
 * them. Others who are named in the words are redacted, people of the government are shown by what
 * they are. The look is noted like every other.
 */
@ApplicationScoped
public class ExportOwnRecords {

  private static final String REASON = "Permintaan akses pemilik data";

  private final PrivacyRequests requests;
  private final PrivacyLog log;
  private final Complaints complaints;
  private final Replies replies;
  private final IdentityLooks looks;
  private final ReporterRecords marks;
  private final Vault vault;
  private final Clock clock;

  ExportOwnRecords(
      PrivacyRequests requests,
      PrivacyLog log,
      Complaints complaints,
      Replies replies,
      IdentityLooks looks,
      ReporterRecords marks,
      Vault vault,
      Clock clock) {
    this.requests = requests;
    this.log = log;
    this.complaints = complaints;
    this.replies = replies;
    this.looks = looks;
    this.marks = marks;
    this.vault = vault;
    this.clock = clock;
  }

  /** One thing that was done with the data. */
  public record Trail(Instant at, String event, String by) {}

  /** An answer that the person got. */
  public record Answer(Instant at, String text) {}

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
    String region = complaint.region();
    Instant now = clock.instant();
    return complaints
        .keep(complaint, complaint.unmasked(REASON, caller.actor(), now))
        .call(
            kept ->
                looks.keep(
                    IdentityLook.at(
                        kept, IdentityLook.Purpose.SUBJECT_REQUEST, caller.actor(), REASON, now)))
        .chain(
            kept ->
                complaints
                    .history(region, kept.id())
                    .chain(
                        history ->
                            replies
                                .delivered(region, kept.id())
                                .chain(
                                    answers ->
                                        marks
                                            .consentOf(region, kept.id())
                                            .map(
                                                consent ->
                                                    ownCase(kept, consent, history, answers)))));
  }

  private OwnCase ownCase(
      Complaint complaint, String consent, List<StatusEntry> history, List<Reply> answers) {
    Map<String, String> words = new TreeMap<>();
    opened(RegisterComplaint.ORIGINAL, complaint.report().originalSealed())
        .forEach((name, text) -> words.put(name, Masking.maskOthers(text)));
    return new OwnCase(
        complaint.trackingCode(),
        consent,
        complaint.report().receivedAt(),
        opened(RegisterComplaint.REPORTER, complaint.report().reporterSealed()),
        words,
        answers.stream()
            .map(answer -> new Answer(answer.sentAt(), Masking.maskOthers(answer.textMasked())))
            .toList(),
        history.stream()
            .map(line -> new Trail(line.at(), line.event(), role(line.actorId())))
            .toList());
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
