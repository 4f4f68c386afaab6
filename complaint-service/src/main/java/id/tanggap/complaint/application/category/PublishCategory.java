package id.tanggap.complaint.application.category;

import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.category.CategoryMalformed;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Publishes a category or a new version of one. Cases keep the version under which they came in;
 * reports from now on meet the new one.
 */
@ApplicationScoped
public class PublishCategory {

  private final Categories categories;
  private final ShippedCategories shipped;
  private final AttributePatterns patterns;
  private final Clock clock;

  PublishCategory(
      Categories categories, ShippedCategories shipped, AttributePatterns patterns, Clock clock) {
    this.categories = categories;
    this.shipped = shipped;
    this.patterns = patterns;
    this.clock = clock;
  }

  /** Publishes a category that the region did not have. */
  @WithTransaction
  public Uni<Categories.Stored> first(String region, String actorId, Category category) {
    check(category);
    Categories.Stored stored = stored(region, Ids.next(), 1, category, actorId);
    return categories.add(List.of(stored)).replaceWith(stored);
  }

  /**
   * Publishes a new version when it differs from the one in force.
   *
   * @param versionCheck refuses when the category changed since the caller read it
   */
  @WithTransaction
  public Uni<Categories.Stored> next(
      String region,
      UUID categoryId,
      String actorId,
      LongConsumer versionCheck,
      UnaryOperator<Category> change) {
    return categories
        .lock(region, categoryId)
        .chain(
            known -> {
              versionCheck.accept(known.version());
              Category changed = change.apply(known.category());
              check(changed);
              if (changed.equals(known.category())) {
                return Uni.createFrom().item(known);
              }
              Categories.Stored stored =
                  stored(region, categoryId, known.version() + 1, changed, actorId);
              return categories.add(List.of(stored)).replaceWith(stored);
            });
  }

  /** Publishes what ships with the product and the region does not have; gives what was added. */
  @WithTransaction
  public Uni<List<Categories.Stored>> adopt(String region, String actorId) {
    return categories
        .current(region)
        .chain(
            known -> {
              Set<String> codes =
                  known.stream().map(one -> one.category().code()).collect(Collectors.toSet());
              List<Categories.Stored> added =
                  shipped.all().stream()
                      .filter(category -> !codes.contains(category.code()))
                      .map(category -> stored(region, Ids.next(), 1, category, actorId))
                      .toList();
              return categories.add(added).replaceWith(added);
            });
  }

  private Categories.Stored stored(
      String region, UUID id, int version, Category category, String actorId) {
    return new Categories.Stored(id, region, version, category, actorId, clock.instant());
  }

  private void check(Category category) {
    List<Fault> faults = category.definitionFaults(patterns::usable);
    if (!faults.isEmpty()) {
      throw new CategoryMalformed(faults);
    }
  }
}
