package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.roster.Accounts;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.interaction.ConversationThread;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.work.HeavyWork;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes old books over: messages with the time of their answer, each with its clock computed by the
 * engine and its facts told. The same book twice changes nothing; an answer that was missing before
 * is added. Rows are checked, and what is stored of them is made, on no event loop.
 */
@ApplicationScoped
public class ImportInteractions {

  private final Interactions interactions;
  private final InteractionEvents events;
  private final InteractionIntake intake;
  private final MessageAnswered messageAnswered;
  private final Clocks clocks;
  private final RegionRules regionRules;
  private final Units units;
  private final Accounts accounts;
  private final HeavyWork heavy;
  private final Clock clock;

  ImportInteractions(
      Interactions interactions,
      InteractionEvents events,
      InteractionIntake intake,
      MessageAnswered messageAnswered,
      Clocks clocks,
      RegionRules regionRules,
      Units units,
      Accounts accounts,
      HeavyWork heavy,
      Clock clock) {
    this.interactions = interactions;
    this.events = events;
    this.intake = intake;
    this.messageAnswered = messageAnswered;
    this.clocks = clocks;
    this.regionRules = regionRules;
    this.units = units;
    this.accounts = accounts;
    this.heavy = heavy;
    this.clock = clock;
  }

  /** A book and how to take it over. */
  public record Command(
      String region, String actorId, List<CsvRow> rows, boolean dryRun, boolean partial) {}

  /** What became of the rows. */
  public record Result(
      int created, int updated, int unchanged, List<Fault> faults, boolean applied) {}

  private record Read(List<ImportedRow> rows, List<Fault> faults) {}

  /** What is stored of new rows. */
  private record Prepared(
      List<ConversationThread> threads,
      List<Interaction> messages,
      List<SlaClock> clocks,
      List<InteractionEvents.Fact> facts) {}

  /** Takes the rows over, all or nothing unless partial. */
  @WithTransaction
  public Uni<Result> handle(Command command) {
    Instant now = clock.instant();
    return regionRules.of(command.region(), now).chain(rules -> handle(command, rules, now));
  }

  private Uni<Result> handle(Command command, RegionRules.Rules rules, Instant now) {
    List<String> codes = distinct(command.rows(), "unitCode");
    List<String> platforms = distinct(command.rows(), "platform");
    return units
        .byCodes(command.region(), codes)
        .chain(
            found ->
                accounts
                    .ofPlatforms(command.region(), platforms)
                    .map(owned -> new ImportedRow.Roster(found, owned)))
        .chain(roster -> heavy.run(() -> read(command.rows(), roster, rules, now)))
        .chain(read -> store(command, rules, read.rows(), read.faults(), now));
  }

  private static Read read(
      List<CsvRow> file, ImportedRow.Roster roster, RegionRules.Rules rules, Instant now) {
    List<Fault> faults = new ArrayList<>();
    List<ImportedRow> rows = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (CsvRow row : file) {
      ImportedRow.read(row, roster, rules.zone(), now, faults)
          .filter(read -> unrepeated(read, row, seen, faults))
          .ifPresent(rows::add);
    }
    return new Read(rows, faults);
  }

  private static List<String> distinct(List<CsvRow> rows, String column) {
    return rows.stream().map(row -> row.text(column)).distinct().toList();
  }

  private static boolean unrepeated(
      ImportedRow read, CsvRow row, Map<String, Long> seen, List<Fault> faults) {
    Long before = seen.putIfAbsent(read.naturalKey(), row.line());
    if (before == null) {
      return true;
    }
    faults.add(row.fault("externalId", "row-repeated", Map.of("before", before)));
    return false;
  }

  private Uni<Result> store(
      Command command,
      RegionRules.Rules rules,
      List<ImportedRow> rows,
      List<Fault> faults,
      Instant now) {
    List<String> keys = rows.stream().map(ImportedRow::naturalKey).toList();
    return interactions
        .byNaturalKeys(command.region(), keys)
        .chain(
            found -> {
              Map<String, Interaction> known =
                  found.stream().collect(Collectors.toMap(Interaction::naturalKey, i -> i));
              List<ImportedRow> fresh =
                  rows.stream().filter(row -> !known.containsKey(row.naturalKey())).toList();
              List<ImportedRow> answered =
                  rows.stream()
                      .filter(row -> known.containsKey(row.naturalKey()))
                      .filter(row -> row.brings(known.get(row.naturalKey())))
                      .toList();
              boolean apply = !command.dryRun() && (faults.isEmpty() || command.partial());
              Result result =
                  new Result(
                      fresh.size(),
                      answered.size(),
                      rows.size() - fresh.size() - answered.size(),
                      faults,
                      apply);
              return apply
                  ? heavy
                      .run(() -> prepare(command, rules, fresh, now))
                      .chain(this::create)
                      .chain(() -> answer(command, answered, known))
                      .replaceWith(result)
                  : Uni.createFrom().item(result);
            });
  }

  private Prepared prepare(
      Command command, RegionRules.Rules rules, List<ImportedRow> fresh, Instant now) {
    List<ConversationThread> threads = new ArrayList<>();
    List<Interaction> messages = new ArrayList<>();
    List<SlaClock> started = new ArrayList<>();
    List<InteractionEvents.Fact> facts = new ArrayList<>();
    for (ImportedRow row : fresh) {
      ConversationThread thread =
          ConversationThread.open(
              command.region(), row.naturalKey(), row.place(), row.occurredAt());
      Interaction message =
          Interaction.incoming(
              thread,
              row.place(),
              row.origin(),
              intake.words(command.region(), row.text(), null, null),
              row.as(),
              row.occurredAt(),
              now);
      threads.add(thread);
      messages.add(message);
      Optional<SlaClock> clockOfMessage =
          message.wantsAnswer()
              ? ClockKeeper.fresh(
                  ClockKind.FIRST_RESPONSE, 1, InteractionIntake.start(message), rules)
              : Optional.empty();
      facts.add(
          new InteractionEvents.Fact.Received(
              message, clockOfMessage.map(SlaClock::dueAt).orElse(null)));
      if (row.answeredAt() != null) {
        message.answered(row.answeredAt(), command.actorId());
        facts.add(
            new InteractionEvents.Fact.Answered(
                message, stop(clockOfMessage, row.answeredAt(), rules)));
      }
      clockOfMessage.ifPresent(started::add);
    }
    return new Prepared(threads, messages, started, facts);
  }

  private Uni<Void> create(Prepared prepared) {
    return interactions
        .keepAll(prepared.threads(), prepared.messages())
        .chain(() -> clocks.keepAll(prepared.clocks()))
        .chain(() -> events.tell(prepared.facts()));
  }

  private static ClockReading stop(
      Optional<SlaClock> started, Instant at, RegionRules.Rules rules) {
    if (started.isEmpty()) {
      return null;
    }
    WorkingCalendar calendar =
        started.get().calendarId() == null ? rules.roundTheClock() : rules.office().calendar();
    started.get().tell(ClockEvent.Type.STOP, at, "ANSWERED", calendar);
    return started.get().readAt(at, calendar);
  }

  private Uni<Void> answer(
      Command command, List<ImportedRow> rows, Map<String, Interaction> known) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(
            row ->
                messageAnswered.answered(
                    known.get(row.naturalKey()), row.answeredAt(), command.actorId()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
