package id.tanggap.calendar.application.content;

import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.domain.content.ContentVersion;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Content items with their versions and decisions. */
public interface Contents {

  /**
   * What a list shows.
   *
   * @param units only items of these units; null for all units
   * @param state only items in this state; null for all
   * @param pillar only items of this pillar; null for all
   * @param programmeId only items of this programme; null for all
   */
  record Filter(Set<UUID> units, ContentState state, String pillar, UUID programmeId) {}

  /** The item; null when not in the region. */
  Uni<ContentItem> byId(String region, UUID id);

  /**
   * The item, locked until the transaction ends; null when not in the region. Must come before any
   * unlocked read of the same item, or it would answer from the session.
   */
  Uni<ContentItem> lock(String region, UUID id);

  /** The items with these ids. */
  Uni<List<ContentItem>> byIds(String region, Set<UUID> ids);

  /** Stores a new or changed item now. */
  Uni<ContentItem> save(ContentItem item);

  /** Stores a new version. */
  Uni<ContentVersion> add(ContentVersion version);

  /** Stores a new decision. */
  Uni<ApprovalDecision> add(ApprovalDecision decision);

  /** One version of an item. */
  Uni<ContentVersion> version(String region, UUID contentId, int number);

  /** All versions, newest first. */
  Uni<List<ContentVersion>> versions(String region, UUID contentId);

  /** Ids of everybody who wrote any version. */
  Uni<Set<String>> editors(String region, UUID contentId);

  /** All decisions, newest first. */
  Uni<List<ApprovalDecision>> decisions(String region, UUID contentId);

  /** Items, newest first. */
  Uni<Page<ContentItem>> page(String region, Filter filter, PageRequest request);
}
