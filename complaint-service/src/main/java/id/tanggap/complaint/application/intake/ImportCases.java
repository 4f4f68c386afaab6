package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.complaint.ComplaintEvents;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.work.HeavyWork;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes old books of cases over: each with its channel, category, unit and state, the history that
 * leads there, its clocks as far as the book knows times, and its facts told. The same book twice
 * changes nothing; a line that says something else than before is rejected, because the case has
 * had a life of its own since. A book is checked, and its words masked and sealed, on no event
 * loop.
 */
@ApplicationScoped
public class ImportCases {

  private final Complaints complaints;
  private final ComplaintEvents events;
  private final ImportedCases imported;
  private final Intakes intakes;
  private final ReporterMarks reporterMarks;
  private final Clocks clocks;
  private final RegionRules regionRules;
  private final Units units;
  private final Categories categories;
  private final Vault vault;
  private final HeavyWork heavy;
  private final Clock clock;

  ImportCases(
      Complaints complaints,
      ComplaintEvents events,
      ImportedCases imported,
      Intakes intakes,
      ReporterMarks reporterMarks,
      Clocks clocks,
      RegionRules regionRules,
      Units units,
      Categories categories,
      Vault vault,
      HeavyWork heavy,
      Clock clock) {
    this.complaints = complaints;
    this.events = events;
    this.imported = imported;
    this.intakes = intakes;
    this.reporterMarks = reporterMarks;
    this.clocks = clocks;
    this.regionRules = regionRules;
    this.units = units;
    this.categories = categories;
    this.vault = vault;
    this.heavy = heavy;
    this.clock = clock;
  }

  /** A book and how to take it over. */
  public record Command(
      String region, Actor actor, List<CsvRow> rows, boolean dryRun, boolean partial) {}

  /** What became of the rows. */
  public record Result(int created, int unchanged, List<Fault> faults, boolean applied) {}

  private record Fresh(ImportedCase row, String hash) {}

  private record Read(List<Fresh> fresh, int unchanged, List<Fault> faults) {}

  /** What is stored of a book; nothing of one that is not applied. */
  private record Prepared(
      List<OldCase> cases,
      List<ImportedCases.Line> lines,
      List<IntakeRecord> records,
      List<Intakes.Mark> marks,
      Result result) {}

  /** Takes the rows over, all or nothing unless partial. */
  @WithTransaction
  public Uni<Result> handle(Command command) {
    Instant now = clock.instant();
    List<String> codes =
        command.rows().stream().map(row -> row.text("unitCode")).distinct().toList();
    return regionRules
        .of(command.region(), now)
        .chain(
            rules ->
                units
                    .byCodes(command.region(), codes)
                    .chain(
                        found ->
                            categories
                                .book(command.region())
                                .chain(book -> handle(command, rules, found, book, now))));
  }

  private Uni<Result> handle(
      Command command, RegionRules.Rules rules, List<Unit> found, CategoryBook book, Instant now) {
    Map<String, Unit> byCode = new HashMap<>();
    found.forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
    ImportedCase.Known known = new ImportedCase.Known(byCode, book, rules.zone(), now);
    List<String> ids =
        command.rows().stream().map(row -> row.text("externalId")).distinct().toList();
    return imported
        .hashes(command.region(), ids)
        .chain(
            hashes -> heavy.run(() -> prepare(command, rules, read(command, known, hashes), now)))
        .chain(
            prepared ->
                prepared.result().applied()
                    ? create(command.region(), prepared).replaceWith(prepared.result())
                    : Uni.createFrom().item(prepared.result()));
  }

  private Read read(Command command, ImportedCase.Known known, Map<String, String> hashes) {
    List<Fresh> fresh = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    int unchanged = 0;
    for (CsvRow row : command.rows()) {
      String externalId = row.text("externalId");
      String before = hashes.get(externalId);
      String hash = hash(row);
      Long repeated = externalId.isEmpty() ? null : seen.putIfAbsent(externalId, row.line());
      if (repeated != null) {
        faults.add(row.fault("externalId", "row-repeated", Map.of("before", repeated)));
      } else if (before == null) {
        ImportedCase.read(row, known, faults).ifPresent(read -> fresh.add(new Fresh(read, hash)));
      } else if (before.equals(hash)) {
        unchanged++;
      } else {
        faults.add(row.fault("externalId", "row-case-exists", Map.of("value", externalId)));
      }
    }
    return new Read(fresh, unchanged, faults);
  }

  private String hash(CsvRow row) {
    StringBuilder content = new StringBuilder();
    new TreeMap<>(row.values())
        .forEach(
            (column, text) -> {
              if (!text.isEmpty()) {
                content.append(column).append('\u001f').append(text).append('\u001e');
              }
            });
    return HexFormat.of().formatHex(vault.mark("complaint.import", content.toString()));
  }

  private Prepared prepare(Command command, RegionRules.Rules rules, Read read, Instant now) {
    boolean apply = !command.dryRun() && (read.faults().isEmpty() || command.partial());
    List<OldCase> cases = new ArrayList<>();
    List<ImportedCases.Line> lines = new ArrayList<>();
    List<IntakeRecord> records = new ArrayList<>();
    for (Fresh one : apply ? read.fresh() : List.<Fresh>of()) {
      OldCase old = OldCase.of(one.row(), command.region(), command.actor(), vault, rules, now);
      cases.add(old);
      lines.add(new ImportedCases.Line(one.row().externalId(), old.complaint().id(), one.hash()));
      records.add(
          new IntakeRecord(
              old.complaint().id(), command.region(), one.row().categoryVersion(), "{}", false));
    }
    Result result = new Result(read.fresh().size(), read.unchanged(), read.faults(), apply);
    return new Prepared(cases, lines, records, marks(cases), result);
  }

  private Uni<Void> create(String region, Prepared prepared) {
    List<OldCase> cases = prepared.cases();
    return complaints
        .keepAll(
            cases.stream().map(OldCase::complaint).toList(),
            cases.stream().flatMap(old -> old.history().stream()).toList())
        .chain(() -> clocks.keepAll(cases.stream().flatMap(old -> old.clocks().stream()).toList()))
        .chain(() -> intakes.keepAll(prepared.records()))
        .chain(() -> imported.remember(region, prepared.lines()))
        .chain(() -> intakes.mark(region, prepared.marks()))
        .chain(() -> events.takenOver(cases.stream().map(OldCase::past).toList()));
  }

  private List<Intakes.Mark> marks(List<OldCase> cases) {
    return cases.stream()
        .flatMap(
            old ->
                ReporterMarks.ofCase(
                    old.complaint().id(),
                    reporterMarks.of(old.row().reporter()),
                    old.row().receivedAt())
                    .stream())
        .toList();
  }
}
