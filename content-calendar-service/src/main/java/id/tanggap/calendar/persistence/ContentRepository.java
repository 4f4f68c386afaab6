package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.content.Contents;
import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentVersion;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Content items in PostgreSQL, with their versions and decisions. */
@ApplicationScoped
public class ContentRepository extends RegionalRepository<ContentItem, UUID> implements Contents {
  private final Versions versions = new Versions();
  private final Decisions decisions = new Decisions();

  ContentRepository() {
    super(ContentItem.class);
  }

  private static final class Versions extends RegionalRepository<ContentVersion, UUID> {
    Versions() {
      super(ContentVersion.class);
    }
  }

  private static final class Decisions extends RegionalRepository<ApprovalDecision, UUID> {
    Decisions() {
      super(ApprovalDecision.class);
    }
  }

  @Override
  public Uni<ContentItem> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<ContentItem>> byIds(String region, Set<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size());
  }

  @Override
  public Uni<ContentVersion> add(ContentVersion version) {
    return versions.save(version);
  }

  @Override
  public Uni<ApprovalDecision> add(ApprovalDecision decision) {
    return decisions.save(decision);
  }

  @Override
  public Uni<ContentVersion> version(String region, UUID contentId, int number) {
    return versions.one(
        region,
        "e.contentId = :content and e.number = :number",
        Map.of("content", contentId, "number", number));
  }

  @Override
  public Uni<List<ContentVersion>> versions(String region, UUID contentId) {
    return versions.list(
        region,
        "e.contentId = :content",
        "e.number desc",
        Map.of("content", contentId),
        Integer.MAX_VALUE);
  }

  @Override
  public Uni<Set<String>> editors(String region, UUID contentId) {
    return versions
        .sql(
            region,
            "select distinct edited_by from content_version"
                + " where region = :region and content_id = :content",
            Map.of("content", contentId),
            String.class)
        .map(Set::copyOf);
  }

  @Override
  public Uni<List<ApprovalDecision>> decisions(String region, UUID contentId) {
    return decisions.list(
        region,
        "e.contentId = :content",
        "e.decidedAt desc, e.id desc",
        Map.of("content", contentId),
        Integer.MAX_VALUE);
  }

  /** Newest first is by id: ids grow with time. */
  @Override
  public Uni<Page<ContentItem>> page(String region, Filter filter, PageRequest request) {
    if (filter.units() != null && filter.units().isEmpty()) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    Conditions conditions =
        new Conditions()
            .when(filter.units(), "e.unitId in :units", "units")
            .when(filter.state(), "e.state = :state", "state")
            .when(filter.pillar(), "e.brief.pillar = :pillar", "pillar")
            .when(
                filter.programmeId(),
                "cast(sql('(? @> array[cast(? as uuid)])', e.brief.programmeIds, :programme) as boolean) = true",
                "programme");
    if (request.after() != null) {
      conditions.when(request.after().uuid(0), "e.id < :after", "after");
    }
    return list(region, conditions.where(), "e.id desc", conditions.values(), request.fetch())
        .map(found -> Page.of(found, request, item -> Cursor.of(item.id())));
  }
}
