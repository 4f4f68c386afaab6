package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.intake.IntakeDesk;
import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.application.reply.ReplyWindowClock;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Intake;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Registers a report, whoever brings it: masks and seals the words, gives out a tracking code, and
 * a PIN where the case is secret, starts the clocks, tells others.
 */
@ApplicationScoped
public class RegisterComplaint {

  /** Purposes under which words and reporters are sealed. */
  public static final String ORIGINAL = "complaint.original";

  /** As {@link #ORIGINAL}. */
  public static final String REPORTER = KnownReporter.REPORTER;

  private static final List<ClockKind> FROM_THE_START =
      List.of(ClockKind.FIRST_RESPONSE, ClockKind.VERIFY, ClockKind.RESOLUTION);

  private final Complaints complaints;
  private final ComplaintEvents events;
  private final Interactions interactions;
  private final Units units;
  private final ClockKeeper clocks;
  private final ReplyWindowClock replyWindowClock;
  private final IntakeDesk desk;
  private final Vault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RegisterComplaint(
      Complaints complaints,
      ComplaintEvents events,
      Interactions interactions,
      Units units,
      ClockKeeper clocks,
      ReplyWindowClock replyWindowClock,
      IntakeDesk desk,
      Vault vault,
      Clock clock) {
    this.complaints = complaints;
    this.events = events;
    this.interactions = interactions;
    this.units = units;
    this.clocks = clocks;
    this.replyWindowClock = replyWindowClock;
    this.desk = desk;
    this.vault = vault;
    this.clock = clock;
  }

  /** Where it happened; every part may be null. */
  public record Location(Double latitude, Double longitude, String address) {

    /** No place was given. */
    public static final Location NOWHERE = new Location(null, null, null);
  }

  /**
   * A report in the clear.
   *
   * @param interactionId the message it was made of; null when it came another way
   * @param text null only when the message has the words
   * @param reporter named parts of the identity; empty when nobody was named
   * @param urgency null for that of the category
   * @param receivedAt when the citizen spoke, which may be before it was entered; null for now
   * @param attributes answers to the questions of the category
   */
  public record Command(
      Caller caller,
      IntakeChannel channel,
      UUID interactionId,
      ComplaintClass complaintClass,
      String category,
      Urgency urgency,
      Visibility visibility,
      String title,
      String text,
      Map<String, String> reporter,
      Location location,
      String reportedUnitCode,
      Instant receivedAt,
      Map<String, String> attributes) {

    /** A report without answers to questions. */
    public Command(
        Caller caller,
        IntakeChannel channel,
        UUID interactionId,
        ComplaintClass complaintClass,
        String category,
        Urgency urgency,
        Visibility visibility,
        String title,
        String text,
        Map<String, String> reporter,
        Location location,
        String reportedUnitCode,
        Instant receivedAt) {
      this(
          caller,
          channel,
          interactionId,
          complaintClass,
          category,
          urgency,
          visibility,
          title,
          text,
          reporter,
          location,
          reportedUnitCode,
          receivedAt,
          Map.of());
    }

    IntakeDesk.Arrival arrival() {
      return new IntakeDesk.Arrival(
          caller.region(), channel, category, urgency, attributes, reporter);
    }
  }

  /**
   * What the citizen gets.
   *
   * @param pin of a secret case and of one that its reporter filed, who cannot be reached should it
   *     become secret later; shown once and never again
   * @param answerDueAt when the first answer is due; null when no deadline applies
   */
  public record Registered(
      Complaint complaint, String pin, Instant answerDueAt, IntakeRecord intake) {}

  private record Parts(Unit reported, Interaction message) {}

  /** Stores the report. */
  @WithTransaction
  public Uni<Registered> handle(Command command) {
    return parts(command)
        .chain(
            parts ->
                desk.check(command.arrival()).chain(checked -> register(command, parts, checked)));
  }

  private Uni<Parts> parts(Command command) {
    String region = command.caller().region();
    Uni<Unit> reported =
        command.reportedUnitCode() == null
            ? Uni.createFrom().nullItem()
            : units
                .byCode(region, command.reportedUnitCode())
                .onItem()
                .ifNull()
                .failWith(() -> new UnknownUnitCode(command.reportedUnitCode()));
    return reported.chain(
        unit ->
            command.interactionId() == null
                ? Uni.createFrom().item(new Parts(unit, null))
                : interactions
                    .seen(command.caller(), command.interactionId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("interaction", command.interactionId()))
                    .map(message -> new Parts(unit, message)));
  }

  private Uni<Registered> register(Command command, Parts parts, IntakeDesk.Checked checked) {
    Instant now = clock.instant();
    TrackingCode code = TrackingCode.random(random);
    String pin =
        command.visibility() == Visibility.SECRET || command.caller().actor().equals(Actor.REPORTER)
            ? Pins.random(random)
            : null;
    Complaint complaint =
        Complaint.receive(
            intake(command, parts, checked, code, pin, now), command.caller().actor());
    return complaints
        .keep(complaint, complaint.firstEntry(command.caller().actor()))
        .call(this::startClocks)
        .call(replyWindowClock::begin)
        .call(events::received)
        .chain(
            kept ->
                desk.note(kept, checked)
                    .chain(
                        intake ->
                            clocks
                                .newest(kept.region(), kept.id(), ClockKind.FIRST_RESPONSE)
                                .map(
                                    started ->
                                        new Registered(
                                            kept,
                                            pin,
                                            started == null ? null : started.dueAt(),
                                            intake))));
  }

  private Intake intake(
      Command command,
      Parts parts,
      IntakeDesk.Checked checked,
      TrackingCode code,
      String pin,
      Instant now) {
    Map<String, String> original = new HashMap<>();
    original.put("title", command.title());
    original.put("text", text(command, parts.message()));
    original.put("address", command.location().address());
    return new Intake(
        command.caller().region(),
        code,
        pin == null ? null : vault.mark("pin:" + code.value(), pin),
        command.complaintClass(),
        masked(checked.category(), command),
        checked.urgency(),
        command.visibility(),
        command.channel(),
        command.interactionId(),
        masked(command.title(), command),
        masked(original.get("text"), command),
        vault.sealFields(ORIGINAL, original),
        command.reporter().isEmpty() ? null : vault.sealFields(REPORTER, command.reporter()),
        command.location().latitude(),
        command.location().longitude(),
        masked(command.location().address(), command),
        parts.reported() == null ? null : parts.reported().id(),
        parts.reported() == null ? null : parts.reported().path(),
        receivedAt(command, parts.message(), now),
        now);
  }

  private static String masked(String text, Command command) {
    return Masking.mask(text, command.reporter().values());
  }

  private String text(Command command, Interaction message) {
    if (command.text() != null) {
      return command.text();
    }
    if (message == null || message.originalSealed() == null) {
      throw new TextMissing();
    }
    Map<String, String> words =
        vault.openFields(InteractionIntake.PURPOSE, message.originalSealed());
    return words.getOrDefault("text", "");
  }

  private static Instant receivedAt(Command command, Interaction message, Instant now) {
    Instant stated = command.receivedAt();
    if (stated == null && message != null) {
      stated = message.occurredAt();
    }
    if (stated == null) {
      return now;
    }
    if (stated.isAfter(now)) {
      throw new ReceivedInFuture(stated);
    }
    if (stated.isBefore(ReceivedTooEarly.EARLIEST)) {
      throw new ReceivedTooEarly(stated);
    }
    return stated;
  }

  private Uni<Void> startClocks(Complaint complaint) {
    ClockKeeper.Start start =
        new ClockKeeper.Start(
            complaint.region(),
            SlaClock.Subject.COMPLAINT,
            complaint.id(),
            complaint.report().channel(),
            complaint.report().complaintClass(),
            complaint.report().receivedAt());
    return Multi.createFrom()
        .iterable(FROM_THE_START)
        .onItem()
        .transformToUniAndConcatenate(kind -> clocks.start(kind, start))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
