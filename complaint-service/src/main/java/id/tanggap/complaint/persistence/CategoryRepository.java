package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.domain.category.Category;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Categories of reports. */
@ApplicationScoped
class CategoryRepository extends RegionalRepository<CategoryRow, UUID> implements Categories {

  private static final int MOST = 1_000;
  private static final String CURRENT =
      "e.version = (select max(n.version) from CategoryRow n"
          + " where n.region = e.region and n.categoryId = e.categoryId)";

  private final CategoryDocuments documents = new CategoryDocuments();

  CategoryRepository() {
    super(CategoryRow.class);
  }

  @Override
  public Uni<List<Stored>> current(String region) {
    return list(region, CURRENT, "e.code", Map.of(), MOST).map(this::stored);
  }

  @Override
  public Uni<Page<Stored>> page(String region, Boolean active, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = CURRENT;
    if (active != null) {
      where += " and e.active = :active";
      params.put("active", active);
    }
    if (request.after() != null) {
      where += " and e.code > :after";
      params.put("after", request.after().string(0));
    }
    return list(region, where, "e.code", params, request.fetch())
        .map(rows -> Page.of(stored(rows), request, row -> Cursor.of(row.category().code())));
  }

  @Override
  public Uni<List<Stored>> versions(String region, UUID categoryId) {
    return list(region, "e.categoryId = :id", "e.version desc", Map.of("id", categoryId), MOST)
        .map(this::stored);
  }

  // two who add a version at once meet at the unique constraint; the lock spares them that
  @Override
  public Uni<Stored> lock(String region, UUID categoryId) {
    return sql(
            region,
            "select id from complaint_category where region = :region and category_id = :id"
                + " order by version for update",
            Map.of("id", categoryId),
            UUID.class)
        .chain(locked -> versions(region, categoryId))
        .map(
            found -> {
              if (found.isEmpty()) {
                throw new NotFound("complaint-category", categoryId);
              }
              return found.get(0);
            });
  }

  @Override
  public Uni<Void> add(List<Stored> versions) {
    return saveAll(versions.stream().map(this::row).toList());
  }

  private List<Stored> stored(List<CategoryRow> rows) {
    return rows.stream()
        .map(
            row ->
                new Stored(
                    row.categoryId,
                    row.region,
                    row.version,
                    documents.read(row.document),
                    row.createdBy,
                    row.createdAt))
        .toList();
  }

  private CategoryRow row(Stored stored) {
    Category category = stored.category();
    CategoryRow row = new CategoryRow();
    row.id = Ids.next();
    row.categoryId = stored.categoryId();
    row.region = stored.region();
    row.code = category.code();
    row.version = stored.version();
    row.nameId = category.nameId();
    row.nameEn = category.nameEn();
    row.needsEvidence = category.needsEvidence();
    row.defaultUrgency = category.defaultUrgency().name();
    row.active = category.active();
    row.document = documents.write(category);
    row.createdBy = stored.createdBy();
    row.createdAt = stored.createdAt();
    return row;
  }
}
