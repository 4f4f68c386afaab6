package id.tanggap.complaint.application.category;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the categories of a region. */
@ApplicationScoped
public class CategoryQueries {

  private final Categories categories;

  CategoryQueries(Categories categories) {
    this.categories = categories;
  }

  /** The versions in force, by code. */
  @WithTransaction
  public Uni<Page<Categories.Stored>> page(String region, Boolean active, PageRequest request) {
    return categories.page(region, active, request);
  }

  /** All versions of a category, newest first. */
  @WithTransaction
  public Uni<List<Categories.Stored>> versions(String region, UUID id) {
    return categories
        .versions(region, id)
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw new NotFound("complaint-category", id);
              }
            });
  }
}
