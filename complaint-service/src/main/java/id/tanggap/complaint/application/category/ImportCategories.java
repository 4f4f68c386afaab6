package id.tanggap.complaint.application.category;

import id.tanggap.complaint.domain.category.Category;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.work.HeavyWork;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a list of categories over, read on no event loop; the same twice changes nothing. */
@ApplicationScoped
public class ImportCategories {

  private final Categories categories;
  private final HeavyWork heavy;
  private final Clock clock;

  ImportCategories(Categories categories, HeavyWork heavy, Clock clock) {
    this.categories = categories;
    this.heavy = heavy;
    this.clock = clock;
  }

  /** A list and how to take it over. */
  public record Command(
      String region, String actorId, List<CsvRow> rows, boolean dryRun, boolean partial) {}

  /** What became of the rows. */
  public record Result(
      int created, int updated, int unchanged, List<Fault> faults, boolean applied) {}

  private record Read(List<Categories.Stored> versions, Result result) {}

  /** Takes the rows over, all or nothing unless partial. */
  @WithTransaction
  public Uni<Result> handle(Command command) {
    return categories
        .current(command.region())
        .chain(current -> heavy.run(() -> read(command, current)))
        .chain(
            read ->
                read.result().applied()
                    ? categories.add(read.versions()).replaceWith(read.result())
                    : Uni.createFrom().item(read.result()));
  }

  private Read read(Command command, List<Categories.Stored> current) {
    Map<String, Categories.Stored> known = new HashMap<>();
    Map<String, Category> had = new HashMap<>();
    current.forEach(
        stored -> {
          known.put(stored.category().code(), stored);
          had.put(stored.category().code(), stored.category());
        });
    List<Fault> faults = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    List<Categories.Stored> versions = new ArrayList<>();
    int created = 0;
    int unchanged = 0;
    for (CsvRow row : command.rows()) {
      Category category =
          ImportedCategory.read(row, had, faults).map(ImportedCategory::category).orElse(null);
      Long before = category == null ? null : seen.putIfAbsent(category.code(), row.line());
      if (before != null) {
        faults.add(row.fault("code", "row-repeated", Map.of("before", before)));
      }
      if (category == null || before != null) {
        continue;
      }
      Categories.Stored stored = known.get(category.code());
      if (stored != null && stored.category().equals(category)) {
        unchanged++;
        continue;
      }
      created += stored == null ? 1 : 0;
      versions.add(next(command, stored, category));
    }
    boolean apply = !command.dryRun() && (faults.isEmpty() || command.partial());
    return new Read(
        versions, new Result(created, versions.size() - created, unchanged, faults, apply));
  }

  private Categories.Stored next(Command command, Categories.Stored stored, Category category) {
    return new Categories.Stored(
        stored == null ? Ids.next() : stored.categoryId(),
        command.region(),
        stored == null ? 1 : stored.version() + 1,
        category,
        command.actorId(),
        clock.instant());
  }
}
