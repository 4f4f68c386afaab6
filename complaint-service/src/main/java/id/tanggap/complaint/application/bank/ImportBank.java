package id.tanggap.complaint.application.bank;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.work.HeavyWork;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a file of answers over. The code says which entry is meant; the same file twice changes
 * nothing; other words become a revision that waits for its approval like any other.
 */
@ApplicationScoped
public class ImportBank {

  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 5_000;

  private final BankEntries entries;
  private final BankQueries queries;
  private final WriteBankEntry writeBankEntry;
  private final Units units;
  private final HeavyWork heavy;

  ImportBank(
      BankEntries entries,
      BankQueries queries,
      WriteBankEntry writeBankEntry,
      Units units,
      HeavyWork heavy) {
    this.entries = entries;
    this.queries = queries;
    this.writeBankEntry = writeBankEntry;
    this.units = units;
    this.heavy = heavy;
  }

  /** A file and how to take it over. */
  public record Command(Caller caller, List<CsvRow> rows, boolean dryRun, boolean partial) {}

  /** What became of the rows. */
  public record Result(
      int created, int updated, int unchanged, List<Fault> faults, boolean applied) {}

  private record Row(WriteBankEntry.Typed typed, Unit unit) {}

  private record Known(Map<String, BankEntry> entries, Map<String, BankText> texts) {

    boolean same(Row row) {
      BankEntry entry = entries.get(row.typed().code());
      return entry.has(
              new BankEntry.Terms(
                  row.unit().id(), row.unit().path(), row.typed().kind(), row.typed().validUntil()))
          && texts.get(row.typed().code()).says(row.typed().words());
    }
  }

  /** Takes the rows over, all or nothing unless partial. */
  @WithTransaction
  public Uni<Result> handle(Command command) {
    String region = command.caller().region();
    List<Fault> faults = new ArrayList<>();
    return queries
        .today(region)
        .chain(
            today ->
                units
                    .byCodes(region, distinct(command.rows(), "unitCode"))
                    .chain(found -> heavy.run(() -> rows(command.rows(), found, today, faults))))
        .chain(
            rows ->
                known(region, rows)
                    .chain(
                        known ->
                            store(
                                command,
                                changeable(command.rows(), rows, known, faults),
                                known,
                                faults)));
  }

  private static List<String> distinct(List<CsvRow> rows, String column) {
    return rows.stream().map(row -> row.text(column)).distinct().toList();
  }

  private static List<Row> rows(
      List<CsvRow> file, List<Unit> found, LocalDate today, List<Fault> faults) {
    Map<String, Unit> byCode =
        found.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    Map<String, Long> seen = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (CsvRow row : file) {
      int before = faults.size();
      Row read = read(row, byCode, today, faults);
      Long earlier = seen.putIfAbsent(row.text("code"), row.line());
      if (earlier != null) {
        faults.add(row.fault("code", "row-repeated", Map.of("before", earlier)));
      }
      if (faults.size() == before) {
        rows.add(read);
      }
    }
    return rows;
  }

  private static Row read(
      CsvRow row, Map<String, Unit> units, LocalDate today, List<Fault> faults) {
    Unit unit = units.get(row.text("unitCode"));
    if (unit == null) {
      faults.add(row.fault("unitCode", "row-unit-unknown", Map.of("code", row.text("unitCode"))));
    }
    LocalDate validUntil = date(row, today, faults);
    BankEntry.Kind kind = kind(row, faults);
    BankText.Words words =
        new BankText.Words(
            text(row, "title", LONGEST_TITLE, faults),
            Arrays.stream(row.text("questions").split("\\|"))
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .toList(),
            text(row, "textId", LONGEST_TEXT, faults),
            row.optional("textEn").orElse(null));
    return new Row(
        new WriteBankEntry.Typed(
            text(row, "code", LONGEST_CODE, faults), row.text("unitCode"), kind, words, validUntil),
        unit);
  }

  private static String text(CsvRow row, String column, int most, List<Fault> faults) {
    String text = row.text(column);
    if (text.isEmpty()) {
      faults.add(row.fault(column, "row-value-missing", Map.of()));
    } else if (text.length() > most) {
      faults.add(row.fault(column, "too-long", Map.of("most", most)));
    }
    return text;
  }

  private static BankEntry.Kind kind(CsvRow row, List<Fault> faults) {
    for (BankEntry.Kind kind : BankEntry.Kind.values()) {
      if (kind.name().equalsIgnoreCase(row.text("kind"))) {
        return kind;
      }
    }
    List<String> allowed = Arrays.stream(BankEntry.Kind.values()).map(Enum::name).toList();
    faults.add(row.fault("kind", "not-one-of", Map.of("allowed", allowed)));
    return null;
  }

  private static LocalDate date(CsvRow row, LocalDate today, List<Fault> faults) {
    try {
      LocalDate date = LocalDate.parse(row.text("validUntil"));
      if (!date.isAfter(today)) {
        faults.add(row.fault("validUntil", "row-date-past", Map.of("date", date.toString())));
      }
      return date;
    } catch (DateTimeParseException unreadable) {
      faults.add(row.fault("validUntil", "not-a-date", Map.of()));
      return null;
    }
  }

  private Uni<Known> known(String region, List<Row> rows) {
    List<String> codes = rows.stream().map(row -> row.typed().code()).toList();
    return entries
        .byCodes(region, codes)
        .chain(
            found ->
                entries
                    .newest(region, found.stream().map(BankEntry::id).toList())
                    .map(
                        texts -> {
                          Map<String, BankEntry> byCode = new HashMap<>();
                          Map<UUID, String> codesById = new HashMap<>();
                          Map<String, BankText> words = new HashMap<>();
                          found.forEach(entry -> byCode.put(entry.code(), entry));
                          found.forEach(entry -> codesById.put(entry.id(), entry.code()));
                          texts.forEach(text -> words.put(codesById.get(text.entryId()), text));
                          return new Known(byCode, words);
                        }));
  }

  private static List<Row> changeable(
      List<CsvRow> file, List<Row> rows, Known known, List<Fault> faults) {
    Map<String, CsvRow> byCode = new HashMap<>();
    file.forEach(row -> byCode.putIfAbsent(row.text("code"), row));
    List<Row> sound = new ArrayList<>();
    for (Row row : rows) {
      BankEntry entry = known.entries().get(row.typed().code());
      boolean retired = entry != null && entry.retired();
      if (retired) {
        faults.add(
            byCode
                .get(entry.code())
                .fault("code", "row-entry-retired", Map.of("code", entry.code())));
      } else {
        sound.add(row);
      }
    }
    return sound;
  }

  private Uni<Result> store(Command command, List<Row> rows, Known known, List<Fault> faults) {
    List<Row> fresh =
        rows.stream().filter(row -> !known.entries().containsKey(row.typed().code())).toList();
    List<Row> changed =
        rows.stream()
            .filter(row -> known.entries().containsKey(row.typed().code()) && !known.same(row))
            .toList();
    boolean apply = !command.dryRun() && (faults.isEmpty() || command.partial());
    Result result =
        new Result(
            fresh.size(),
            changed.size(),
            rows.size() - fresh.size() - changed.size(),
            List.copyOf(faults),
            apply);
    if (!apply) {
      return Uni.createFrom().item(result);
    }
    return each(fresh, row -> writeBankEntry.add(command.caller(), row.typed(), row.unit()))
        .chain(
            () ->
                each(
                    changed,
                    row ->
                        entries
                            .lock(
                                command.caller().region(),
                                known.entries().get(row.typed().code()).id())
                            .chain(
                                entry ->
                                    writeBankEntry.lay(
                                        command.caller(),
                                        entry,
                                        known.texts().get(row.typed().code()),
                                        row.typed(),
                                        row.unit()))))
        .replaceWith(result);
  }

  private static Uni<Void> each(List<Row> rows, Function<Row, Uni<BankEntries.Shown>> step) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
