package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.domain.privacy.RequestWithoutSubject;
import id.tanggap.complaint.domain.privacy.TimeInFuture;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in that somebody makes use of a right over the own data. */
@ApplicationScoped
public class OpenPrivacyRequest {

  /** Purpose under which the person is sealed. */
  public static final String PURPOSE = "privacy.requester";

  private final PrivacyRequests requests;
  private final Complaints complaints;
  private final KnownReporter knownReporter;
  private final Vault vault;
  private final Clock clock;

  OpenPrivacyRequest(
      PrivacyRequests requests,
      Complaints complaints,
      KnownReporter knownReporter,
      Vault vault,
      Clock clock) {
    this.requests = requests;
    this.complaints = complaints;
    this.knownReporter = knownReporter;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * What is asked for, entered for the person.
   *
   * @param trackingCode of one case; null when the person is found by the contact
   * @param contact phone, e-mail, identity number, name; empty when a code was given
   * @param receivedAt when the person asked; null for now
   */
  public record Command(
      Caller caller,
      PrivacyRequest.RequestKind kind,
      String trackingCode,
      Map<String, String> contact,
      String details,
      Instant receivedAt) {}

  /** What the person asks for on the own tracker, whose door was passed already. */
  public record OnTracker(Complaint complaint, PrivacyRequest.RequestKind kind, String details) {}

  /** The request and the cases it is about. */
  public record Opened(PrivacyRequest request, List<UUID> cases) {}

  /** Takes it in. */
  @WithTransaction
  public Uni<Opened> handle(Command command) {
    if (command.trackingCode() == null && command.contact().isEmpty()) {
      throw new RequestWithoutSubject();
    }
    Instant now = clock.instant();
    Instant receivedAt = command.receivedAt() == null ? now : command.receivedAt();
    if (receivedAt.isAfter(now)) {
      throw new TimeInFuture();
    }
    Map<String, String> requester = new HashMap<>(command.contact());
    requester.put("details", command.details());
    String region = command.caller().region();
    return cases(command)
        .chain(
            cases ->
                knownReporter
                    .mask(
                        region, cases, Masking.mask(command.details(), command.contact().values()))
                    .chain(
                        details ->
                            open(
                                PrivacyRequest.receive(
                                    region,
                                    command.kind(),
                                    vault.sealFields(PURPOSE, requester),
                                    details,
                                    receivedAt,
                                    now),
                                cases,
                                command.caller().actor(),
                                now)));
  }

  /** Takes it in from the tracker. */
  @WithTransaction
  public Uni<Opened> onTracker(OnTracker command) {
    Instant now = clock.instant();
    Map<String, String> requester = new HashMap<>();
    requester.put("details", command.details());
    return open(
        PrivacyRequest.receive(
            command.complaint().region(),
            command.kind(),
            vault.sealFields(PURPOSE, requester),
            knownReporter.mask(command.complaint(), command.details()),
            now,
            now),
        List.of(command.complaint().id()),
        Actor.REPORTER,
        now);
  }

  private Uni<Opened> open(PrivacyRequest request, List<UUID> cases, Actor actor, Instant now) {
    return requests
        .keep(request, PrivacyEntry.of(request.region(), request.id(), "RECEIVE", actor, null, now))
        .call(kept -> requests.about(kept.region(), kept.id(), cases))
        .map(kept -> new Opened(kept, cases));
  }

  private Uni<List<UUID>> cases(Command command) {
    if (command.trackingCode() != null) {
      return byCode(command).map(found -> List.of(found.id()));
    }
    String region = command.caller().region();
    return knownReporter
        .cases(region, command.contact())
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(id -> complaints.byId(region, id))
                    .filter(command.caller()::mayGuard)
                    .map(Complaint::id)
                    .collect()
                    .asList());
  }

  private Uni<Complaint> byCode(Command command) {
    Optional<TrackingCode> code = TrackingCode.read(command.trackingCode());
    Uni<Complaint> found =
        code.isEmpty() ? Uni.createFrom().nullItem() : complaints.tracked(code.get());
    return found.map(
        complaint -> {
          if (complaint == null
              || !complaint.region().equals(command.caller().region())
              || !command.caller().mayGuard(complaint)) {
            throw new NotFound("complaint", command.trackingCode());
          }
          return complaint;
        });
  }
}
