package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.PageRequest;
import java.util.HashMap;
import java.util.Map;

/** The statements of the list of messages, by the rules of {@link InboxSql}. */
final class InteractionSql {

  private static final String ORDER = " order by c.occurred_at desc, c.id desc limit ";

  private final Interactions.Filter filter;
  private final Map<String, Object> params = new HashMap<>();
  private final String units;
  private final String where;

  InteractionSql(Caller caller, Interactions.Filter filter) {
    this.filter = filter;
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

  /** Ids of a page, newest first. */
  String page(PageRequest request) {
    bind(request);
    return filter.words() == null
        ? "select c.id from (" + walk("", ":fetch", request) + ") c" + ORDER + ":fetch"
        : "select c.id from (select * from interaction c where c.region = :region and "
            + InboxSql.WORDS
            + " offset 0) c where "
            + where
            + after(request)
            + ORDER
            + ":fetch";
  }

  /** The same page, if words are frequent enough among the newest messages to fill it. */
  String pageOfFrequentWords(PageRequest request) {
    bind(request);
    return "select c.id from ("
        + walk(", c.search", Integer.toString(InboxSql.NEWEST), request)
        + ") c where "
        + InboxSql.WORDS
        + ORDER
        + ":fetch";
  }

  private void bind(PageRequest request) {
    params.put("fetch", request.fetch());
    if (request.after() != null) {
      params.put("afterTime", request.after().instant(0));
      params.put("afterId", request.after().uuid(1));
    }
  }

  private static String after(PageRequest request) {
    return request.after() == null ? "" : " and (c.occurred_at, c.id) < (:afterTime, :afterId)";
  }

  private String walk(String more, String most, PageRequest request) {
    String lane =
        "select c.id, c.occurred_at"
            + more
            + " from interaction c where c.region = :region and "
            + where
            + (units == null ? "" : " and c.unit_id = u.id")
            + after(request)
            + ORDER
            + most;
    return units == null
        ? lane
        : "select c.* from (" + units + ") u cross join lateral (" + lane + ") c" + ORDER + most;
  }

  /** How many messages all pages hold. */
  String count() {
    return "select count(*) from interaction c where c.region = :region and "
        + where
        + (filter.words() == null ? "" : " and " + InboxSql.WORDS);
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
