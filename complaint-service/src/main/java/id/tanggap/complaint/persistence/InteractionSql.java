package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.PageRequest;
import java.util.HashMap;
import java.util.Map;

/** The statements of the list of messages, by the rules of {@link InboxSql}. */
final class InteractionSql {

  private static final String WORDS = "c.search @@ websearch_to_tsquery('indonesian', :words)";

  private final Interactions.Filter filter;
  private final Map<String, Object> params = new HashMap<>();
  private final boolean rareWords;
  private final String units;
  private final String where;

  /**
   * @param frequent whether the words are in more than {@link InboxSql#RARE} messages
   */
  InteractionSql(Caller caller, Interactions.Filter filter, boolean frequent) {
    this.filter = filter;
    this.rareWords = filter.words() != null && !frequent;
    this.units =
        caller.seesRegion()
            ? null
            : "select id from unit where region = :region and "
                + VisibleCases.covered(caller, "path", params);
    this.where = where(caller);
  }

  Map<String, Object> params() {
    return params;
  }

  /** How many messages hold the words, up to one more than {@link InboxSql#RARE}. */
  static String frequency() {
    return "select count(*) from (select 1 from interaction c where c.region = :region and "
        + WORDS
        + " limit "
        + (InboxSql.RARE + 1)
        + ") found";
  }

  /** Ids of a page, newest first. */
  String page(PageRequest request) {
    params.put("fetch", request.fetch());
    String after = "";
    if (request.after() != null) {
      params.put("afterTime", request.after().instant(0));
      params.put("afterId", request.after().uuid(1));
      after = " and (c.occurred_at, c.id) < (:afterTime, :afterId)";
    }
    String order = " order by c.occurred_at desc, c.id desc limit :fetch";
    if (rareWords) {
      return "select c.id from (select * from interaction c where c.region = :region and "
          + WORDS
          + " offset 0) c where "
          + where
          + after
          + order;
    }
    String lane =
        "select c.id, c.occurred_at from interaction c where c.region = :region and "
            + where
            + (units == null ? "" : " and c.unit_id = u.id")
            + after
            + order;
    return units == null
        ? "select id from (" + lane + ") c" + order
        : "select c.id from (" + units + ") u cross join lateral (" + lane + ") c" + order;
  }

  /** How many messages all pages hold. */
  String count() {
    return "select count(*) from interaction c where c.region = :region and "
        + where
        + (rareWords ? " and " + WORDS : "");
  }

  private String where(Caller caller) {
    StringBuilder conditions =
        new StringBuilder(
            caller.seesRegion() ? "true" : VisibleCases.covered(caller, "c.unit_path", params));
    // the message that a secret case was made of gives the case away
    conditions
        .append(" and not exists (select 1 from complaint s where s.interaction_id = c.id")
        .append(" and s.visibility = 'SECRET' and not ")
        .append(VisibleCases.of(caller, "s", params))
        .append(")");
    constant(conditions, "response_state", filter.responseState());
    constant(conditions, "interaction_class", filter.interactionClass());
    bound(conditions, "c.unit_id = :unitId", "unitId", filter.unitId());
    bound(conditions, "c.account_id = :accountId", "accountId", filter.accountId());
    bound(conditions, "c.thread_id = :threadId", "threadId", filter.threadId());
    bound(conditions, "c.platform = :platform", "platform", filter.platform());
    bound(conditions, "c.occurred_at >= :from", "from", filter.from());
    bound(conditions, "c.occurred_at < :to", "to", filter.to());
    if (filter.words() != null) {
      params.put("words", filter.words());
      conditions.append(rareWords ? "" : " and coalesce(" + WORDS + ", false)");
    }
    return conditions.toString();
  }

  private static void constant(StringBuilder where, String column, Enum<?> value) {
    if (value != null) {
      where.append(" and c.").append(column).append(" = '").append(value.name()).append('\'');
    }
  }

  private void bound(StringBuilder where, String condition, String name, Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      params.put(name, value);
    }
  }
}
