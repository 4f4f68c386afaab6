package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.privacy.CaseStillOpen;
import id.tanggap.complaint.domain.privacy.CorrectionMissing;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.domain.privacy.PrivacyRequest.RefusalGround;
import id.tanggap.complaint.domain.privacy.UnderLegalHold;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Works on a request: takes it, does what was asked for and says so, or refuses. What it changes in
 * a case stands in the history of that case too.
 */
@ApplicationScoped
public class AnswerPrivacyRequest {

  private static final int SALT = 32;

  private final PrivacyRequests requests;
  private final Complaints complaints;
  private final LegalHolds holds;
  private final KnownReporter knownReporter;
  private final Forget forget;
  private final Vault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AnswerPrivacyRequest(
      PrivacyRequests requests,
      Complaints complaints,
      LegalHolds holds,
      KnownReporter knownReporter,
      Forget forget,
      Vault vault,
      Clock clock) {
    this.requests = requests;
    this.complaints = complaints;
    this.holds = holds;
    this.knownReporter = knownReporter;
    this.forget = forget;
    this.vault = vault;
    this.clock = clock;
  }

  /** Who takes a step of which request. */
  public record Step(Caller caller, UUID requestId, LongConsumer versionCheck) {}

  /** Somebody begins to work on it. */
  @WithTransaction
  public Uni<PrivacyRequest> take(Step step) {
    return change(step, "TAKE", null, (request, nothing) -> request.take());
  }

  /** It is refused. */
  @WithTransaction
  public Uni<PrivacyRequest> refuse(Step step, RefusalGround ground, String reason) {
    return change(
        step,
        "REFUSE",
        reason,
        (request, masked) -> request.refuse(ground, masked, clock.instant()));
  }

  /**
   * It is answered, and what was asked for is done.
   *
   * @param corrected what is right, for a correction; empty otherwise
   */
  @WithTransaction
  public Uni<PrivacyRequest> complete(Step step, String answer, Map<String, String> corrected) {
    return change(
            step,
            "COMPLETE",
            answer,
            (request, masked) -> {
              request.complete(masked, clock.instant());
              if (request.kind() == PrivacyRequest.RequestKind.CORRECTION && corrected.isEmpty()) {
                throw new CorrectionMissing();
              }
            })
        .call(
            request ->
                requests
                    .cases(request.region(), request.id())
                    .chain(cases -> carryOut(step.caller(), request, cases, corrected)));
  }

  private Uni<Void> carryOut(
      Caller caller, PrivacyRequest request, List<UUID> cases, Map<String, String> corrected) {
    return switch (request.kind()) {
      case ACCESS -> Uni.createFrom().voidItem();
      case CORRECTION -> each(request, cases, complaint -> correct(caller, complaint, corrected));
      case OBJECTION ->
          each(
              request,
              cases,
              complaint ->
                  keep(
                      complaint,
                      complaint.note("OBJECTION_NOTED", null, caller.actor(), clock.instant())));
      case ERASURE ->
          each(request, cases, complaint -> erasable(caller, complaint))
              .chain(() -> erase(request.region(), cases));
    };
  }

  private Uni<Void> each(
      PrivacyRequest request, List<UUID> cases, Function<Complaint, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(cases)
        .onItem()
        .transformToUniAndConcatenate(
            id -> complaints.lock(request.region(), id).chain(found -> step.apply(found)))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> correct(Caller caller, Complaint complaint, Map<String, String> corrected) {
    byte[] sealed = complaint.report().reporterSealed();
    Map<String, String> reporter =
        new HashMap<>(
            sealed == null ? Map.of() : vault.openFields(RegisterComplaint.REPORTER, sealed));
    reporter.putAll(corrected);
    byte[] fresh = vault.sealFields(RegisterComplaint.REPORTER, reporter);
    return keep(complaint, complaint.reporterCorrected(fresh, caller.actor(), clock.instant()))
        .chain(() -> knownReporter.replace(complaint.region(), complaint.id(), reporter));
  }

  private Uni<Void> erasable(Caller caller, Complaint complaint) {
    if (complaint.endedAt() == null) {
      throw new CaseStillOpen();
    }
    return holds
        .standsOn(complaint.region(), complaint.id())
        .chain(
            held -> {
              if (held) {
                throw new UnderLegalHold();
              }
              return keep(
                  complaint, complaint.note("ERASED", null, caller.actor(), clock.instant()));
            });
  }

  private Uni<Void> erase(String region, List<UUID> cases) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return forget.identity(region, cases, salt).chain(() -> forget.text(region, cases));
  }

  private Uni<Void> keep(Complaint complaint, StatusEntry entry) {
    return complaints.keep(complaint, entry).replaceWithVoid();
  }

  private Uni<PrivacyRequest> change(
      Step step, String event, String note, BiConsumer<PrivacyRequest, String> move) {
    return requests
        .lock(step.caller().region(), step.requestId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("privacy-request", step.requestId()))
        .invoke(request -> step.versionCheck().accept(request.version()))
        .chain(
            request ->
                masked(request, note)
                    .chain(
                        masked -> {
                          move.accept(request, masked);
                          return requests.keep(
                              request,
                              PrivacyEntry.of(
                                  request.region(),
                                  request.id(),
                                  event,
                                  step.caller().actor(),
                                  masked,
                                  clock.instant()));
                        }));
  }

  // what an officer writes may name who asks, or the reporter of a case that it is about
  private Uni<String> masked(PrivacyRequest request, String text) {
    if (text == null) {
      return Uni.createFrom().nullItem();
    }
    return requests
        .cases(request.region(), request.id())
        .chain(
            cases -> knownReporter.mask(request.region(), cases, requesterCovered(request, text)));
  }

  private String requesterCovered(PrivacyRequest request, String text) {
    if (request.requesterSealed() == null) {
      return Masking.mask(text);
    }
    Map<String, String> requester =
        new HashMap<>(vault.openFields(OpenPrivacyRequest.PURPOSE, request.requesterSealed()));
    requester.remove("details");
    return Masking.mask(text, requester.values());
  }
}
