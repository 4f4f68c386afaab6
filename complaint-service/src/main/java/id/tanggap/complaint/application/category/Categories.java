package id.tanggap.complaint.application.category;

import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of the categories of reports; versions are only ever added. */
public interface Categories {

  /** A version of a category, with who made it and when. */
  record Stored(
      UUID categoryId,
      String region,
      int version,
      Category category,
      String createdBy,
      Instant createdAt) {}

  /** The newest version of every category of the region, by code. */
  Uni<List<Stored>> current(String region);

  /** The newest versions, by code; of active ones, of retired ones, or of both when null. */
  Uni<Page<Stored>> page(String region, Boolean active, PageRequest request);

  /** All versions of a category, newest first; empty when there is none. */
  Uni<List<Stored>> versions(String region, UUID categoryId);

  /** The newest version of the category, and nobody else adds one before the transaction ends. */
  Uni<Stored> lock(String region, UUID categoryId);

  /** Adds versions. */
  Uni<Void> add(List<Stored> versions);

  /** The categories of the region as the rules of a case see them. */
  default Uni<CategoryBook> book(String region) {
    return current(region)
        .map(
            found ->
                new CategoryBook(
                    found.stream()
                        .map(one -> new CategoryBook.Entry(one.version(), one.category()))
                        .toList()));
  }
}
