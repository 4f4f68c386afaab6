package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.Target;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reporter objects to how a request for information was answered. The terms are working days of
 * the region's calendar and become a clock of their own.
 */
@ApplicationScoped
public class FileObjection {

  /** Purpose under which the words are sealed. */
  public static final String PURPOSE = "objection";

  private static final Set<String> ANSWERS = Set.of("ANSWER_SENT", "ACKNOWLEDGED", "REJECT");

  private final Complaints complaints;
  private final Objections objections;
  private final RegionRules regionRules;
  private final ClockKeeper clocks;
  private final KnownReporter knownReporter;
  private final Vault vault;
  private final Clock clock;

  FileObjection(
      Complaints complaints,
      Objections objections,
      RegionRules regionRules,
      ClockKeeper clocks,
      KnownReporter knownReporter,
      Vault vault,
      Clock clock) {
    this.complaints = complaints;
    this.objections = objections;
    this.regionRules = regionRules;
    this.clocks = clocks;
    this.knownReporter = knownReporter;
    this.vault = vault;
    this.clock = clock;
  }

  /** The objection to a case that its reporter has opened. */
  public record Command(Complaint opened, Objection.Ground ground, String text) {}

  /** Stores it and starts its clock. */
  @WithTransaction
  public Uni<Objection> handle(Command command) {
    Instant now = clock.instant();
    String region = command.opened().region();
    return complaints
        .lock(region, command.opened().id())
        .invoke(Objection::requireFor)
        .chain(
            complaint ->
                window(complaint, now)
                    .chain(
                        window ->
                            regionRules
                                .of(region, now)
                                .map(rules -> file(command, complaint, window, rules, now)))
                    .chain(objection -> keep(complaint, objection, now)));
  }

  private Objection file(
      Command command,
      Complaint complaint,
      Objection.Window window,
      RegionRules.Rules rules,
      Instant now) {
    Objection.Words words =
        new Objection.Words(
            command.ground(),
            knownReporter.mask(complaint, command.text()),
            vault.sealFields(PURPOSE, Map.of("text", command.text())));
    Instant dueAt = rules.office().calendar().workdays(now, Objection.DAYS_TO_DECIDE, List.of());
    return Objection.file(complaint, words, window, dueAt, now);
  }

  private Uni<Objection> keep(Complaint complaint, Objection objection, Instant now) {
    ClockKeeper.Start start =
        new ClockKeeper.Start(
            objection.region(),
            SlaClock.Subject.OBJECTION,
            objection.id(),
            complaint.report().channel(),
            complaint.report().complaintClass(),
            now);
    return objections
        .keep(objection)
        .call(
            () ->
                clocks.startFixed(
                    ClockKind.OBJECTION,
                    start,
                    new Target(Target.Mode.WORKDAYS, Objection.DAYS_TO_DECIDE),
                    false))
        .call(
            () ->
                complaints.keep(complaint, complaint.note("OBJECTED", null, Actor.REPORTER, now)));
  }

  /** When the reporter of a case may object: from the last answer, or from the end of its time. */
  private Uni<Objection.Window> window(Complaint complaint, Instant now) {
    return complaints
        .history(complaint.region(), complaint.id())
        .chain(
            history -> {
              Instant answered = lastAnswer(history);
              return answered != null
                  ? Uni.createFrom().item(answered)
                  : clocks
                      .newest(complaint.region(), complaint.id(), ClockKind.RESOLUTION)
                      .map(due -> due == null || due.dueAt() == null ? now : due.dueAt());
            })
        .chain(
            from ->
                regionRules
                    .of(complaint.region(), now)
                    .map(
                        rules ->
                            new Objection.Window(
                                from,
                                rules
                                    .office()
                                    .calendar()
                                    .workdays(from, Objection.DAYS_TO_FILE, List.of()))));
  }

  private static Instant lastAnswer(List<StatusEntry> history) {
    return history.stream()
        .filter(line -> ANSWERS.contains(line.event()))
        .map(StatusEntry::at)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
