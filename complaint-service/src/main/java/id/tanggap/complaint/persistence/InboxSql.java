package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.Inbox;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.kit.paging.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of the inbox. A list of several states or units is read as several lanes, each
 * along an index that is sorted as the page is, and merged: so a page costs what it shows and not
 * what the region holds. Words are first looked for among the newest cases of the list, where
 * frequent ones fill a page at once; only words that do not are looked up in the index of words.
 * Words of what runs out are looked up at once, in the index of the words of open cases. What one
 * person has in hand is little and is read before anything else is asked.
 *
 * <p>Constants of closed enumerations stand in the text, so that the planner knows them; whatever a
 * person typed is a parameter.
 */
final class InboxSql {

  /** Among so many of the newest rows of a list words are looked for first. */
  static final int NEWEST = 3_000;

  /**
   * The same for the list of all cases, which lie in the table as they are shown: many to a page.
   */
  private static final int NEWEST_OF_ALL = 15_000;

  private static final List<ComplaintState> OPEN =
      Arrays.stream(ComplaintState.values()).filter(ComplaintState::open).toList();
  private static final Inbox.Kind ANY_KIND = new Inbox.Kind(null, null, null, null, null);
  private static final String RUNNING =
      "k.region = :region and k.subject = 'COMPLAINT'"
          + " and k.state in ('RUNNING', 'BREACHED_RUNNING') and k.due_at is not null";

  /**
   * What was typed is taken apart once: without the subquery a statement whose plan does not know
   * its parameters does so for each row that it looks at.
   */
  static final String WORDS = "c.search @@ (select websearch_to_tsquery('indonesian', :words))";

  private static final String NEWEST_FIRST = " order by c.received_at desc, c.id desc";
  private static final String ORDER = NEWEST_FIRST + " limit ";

  private final Inbox.Search search;
  private final List<ComplaintState> states;
  private final Map<String, Object> params = new HashMap<>();
  private final String filter;
  private final String units;
  private final String supporting;
  private final String entrusted;

  InboxSql(Caller caller, Inbox.Search search) {
    this.search = search;
    this.states = states(search);
    this.units = units(caller);
    this.supporting = supporting(caller);
    this.entrusted = entrusted(caller);
    this.filter = filter(caller);
  }

  // a clock runs only while a case is open, so that ended ones need not be asked
  private static List<ComplaintState> states(Inbox.Search search) {
    boolean running = runsOut(search) || search.sort() == Inbox.Sort.DUE_AT;
    return running && search.states().isEmpty() ? OPEN : search.states();
  }

  private static boolean runsOut(Inbox.Search search) {
    return Boolean.TRUE.equals(search.due().overdue()) || search.due().before() != null;
  }

  Map<String, Object> params() {
    return params;
  }

  /** Whether words are looked for along the list first. */
  boolean walksForWords() {
    return search.words() != null
        && search.sort() == Inbox.Sort.RECEIVED_AT
        && search.held().assignee() == null
        && !runsOut(search);
  }

  /** Ids and sort keys of a page. */
  String page(PageRequest request) {
    bind(request);
    if (search.sort() == Inbox.Sort.DUE_AT) {
      return byDue(request);
    }
    if (search.words() == null && search.held().assignee() == null) {
      return "select c.id, c.received_at as sorted from (" + walk("", ":fetch", request) + ") c";
    }
    return "select c.id, c.received_at as sorted from "
        + (search.held().assignee() == null ? worded(stated()) : inHand())
        + " where "
        + filter
        + stated()
        + placed()
        + (search.held().assignee() == null ? "" : worded())
        + after(request)
        + ORDER
        + ":fetch";
  }

  // "offset 0" keeps the planner from asking the rest first, and from asking it of all hits: it is
  // asked from the newest on until a page is full
  private static String worded(String stated) {
    return "(select * from complaint c where c.region = :region and "
        + WORDS
        + stated
        + NEWEST_FIRST
        + " offset 0) c";
  }

  private static String inHand() {
    return "(select * from complaint c where c.region = :region and c.id in ("
        + "select a.complaint_id from case_assignment a where a.region = :region"
        + " and a.assignee_id = :assignee and a.state in ('OFFERED', 'ACCEPTED')) offset 0) c";
  }

  private String cases() {
    return search.held().assignee() == null ? "complaint c" : inHand();
  }

  /** The same page, if words are frequent enough among the newest cases to fill it. */
  String pageOfFrequentWords(PageRequest request) {
    bind(request);
    return "select c.id, c.received_at as sorted from ("
        + walk(", c.search", Integer.toString(narrowed() ? NEWEST : NEWEST_OF_ALL), request)
        + ") c where "
        + WORDS
        + ORDER
        + ":fetch";
  }

  private boolean narrowed() {
    return !lanes().isEmpty()
        || !search.kind().equals(ANY_KIND)
        || search.due().overdue() != null
        || search.due().before() != null;
  }

  private void bind(PageRequest request) {
    params.put("fetch", request.fetch());
    if (request.after() != null) {
      params.put("afterTime", request.after().instant(0));
      params.put("afterId", request.after().uuid(1));
    }
  }

  private static String after(PageRequest request) {
    return request.after() == null ? "" : " and (c.received_at, c.id) < (:afterTime, :afterId)";
  }

  private String walk(String more, String most, PageRequest request) {
    String lanes = lanes();
    String lane =
        "select c.id, c.received_at"
            + more
            + " from complaint c where c.region = :region and "
            + filter
            + (states.isEmpty() ? "" : " and c.state = s.state")
            + (units == null ? "" : " and c.unit_id = u.id")
            + after(request)
            + ORDER
            + most;
    if (lanes.isEmpty()) {
      return lane;
    }
    String merged =
        "select c.* from " + lanes + " cross join lateral (" + lane + ") c" + ORDER + most;
    List<String> others = new ArrayList<>();
    String notOwn = " and not coalesce(c.unit_id in (" + units + "), false)";
    if (supporting != null) {
      // few cases have supporting units; they stand in an index of their own
      others.add("c.support_paths is not null and " + supporting + notOwn);
    }
    if (entrusted != null) {
      others.add(
          entrusted
              + notOwn
              + (supporting == null ? "" : " and not coalesce(" + supporting + ", false)"));
    }
    return others.isEmpty() ? merged : beside(merged, others, more, most, request);
  }

  private String beside(
      String merged, List<String> others, String more, String most, PageRequest request) {
    StringBuilder all = new StringBuilder("select c.* from ((").append(merged).append(')');
    for (String other : others) {
      all.append(" union all (select c.id, c.received_at")
          .append(more)
          .append(" from complaint c where c.region = :region and ")
          .append(other)
          .append(" and ")
          .append(filter)
          .append(stated())
          .append(after(request))
          .append(ORDER)
          .append(most)
          .append(')');
    }
    return all.append(") c").append(ORDER).append(most).toString();
  }

  /** How many cases all pages hold. */
  String count() {
    String due =
        search.sort() == Inbox.Sort.DUE_AT
            ? " and exists (select 1 from sla_clock k where k.subject_id = c.id and "
                + RUNNING
                + ")"
            : "";
    return "select count(*) from "
        + cases()
        + " where c.region = :region and "
        + filter
        + worded()
        + stated()
        + placed()
        + due;
  }

  // a case stands in the list once, at the earliest of its clocks
  private String byDue(PageRequest request) {
    String after =
        request.after() == null ? "" : " and (k.due_at, k.subject_id) > (:afterTime, :afterId)";
    return "select c.id, k.due_at as sorted from sla_clock k join "
        + cases()
        + " on c.region = k.region and c.id = k.subject_id where "
        + RUNNING
        + " and not exists (select 1 from sla_clock o where o.subject_id = k.subject_id"
        + " and o.state in ('RUNNING', 'BREACHED_RUNNING')"
        + " and (o.due_at, o.id) < (k.due_at, k.id)) and "
        + filter
        + worded()
        + stated()
        + placed()
        + after
        + " order by k.due_at, k.subject_id limit :fetch";
  }

  private String worded() {
    return search.words() == null ? "" : " and " + WORDS;
  }

  private String lanes() {
    List<String> lanes = new ArrayList<>();
    if (!states.isEmpty()) {
      lanes.add("(values " + states("('%s')") + ") s (state)");
    }
    if (units != null) {
      lanes.add("(" + units + ") u");
    }
    return String.join(" cross join ", lanes);
  }

  private String stated() {
    return states.isEmpty() ? "" : " and c.state in (" + states("'%s'") + ")";
  }

  private String placed() {
    if (units == null) {
      return "";
    }
    return " and ("
        + Stream.of("c.unit_id in (" + units + ")", supporting, entrusted)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" or "))
        + ")";
  }

  private String states(String shape) {
    return states.stream()
        .map(ComplaintState::name)
        .distinct()
        .map(shape::formatted)
        .collect(Collectors.joining(", "));
  }

  /** The units whose cases are read; null when all are. */
  private String units(Caller caller) {
    Inbox.Held held = search.held();
    if (held.unitId() == null && held.under() == null && caller.seesRegion()) {
      return null;
    }
    StringBuilder where = new StringBuilder("select id from unit where region = :region");
    if (held.unitId() != null) {
      params.put("unitId", held.unitId());
      where.append(" and id = :unitId");
    }
    if (held.under() != null) {
      params.put("under", "%/" + Keyset.escaped(held.under()) + "/%");
      where.append(" and path like :under escape '!'");
    }
    if (!caller.seesRegion()) {
      where.append(" and ").append(VisibleCases.covered(caller, "path", params));
    }
    return where.toString();
  }

  /**
   * The condition "a secret case that the caller was named for or entered", which may lie with any
   * unit; null when the caller reads the whole region anyway.
   */
  private String entrusted(Caller caller) {
    if (caller.seesRegion()) {
      return null;
    }
    params.put("actor", caller.actor().id());
    String some =
        "c.visibility = 'SECRET' and c.id in (select x.complaint_id from secret_access x"
            + " where x.region = :region and x.handler_id = :actor and x.revoked_at is null"
            + " union select y.id from complaint y where y.region = :region"
            + " and y.entered_by = :actor and y.visibility = 'SECRET')";
    Inbox.Held held = search.held();
    return "("
        + some
        + (held.unitId() == null ? "" : " and c.unit_id = :unitId")
        + (held.under() == null ? "" : " and c.unit_path like :under escape '!'")
        + ")";
  }

  /** The condition "a unit of the caller supports it"; null when it is not asked for. */
  private String supporting(Caller caller) {
    Inbox.Held held = search.held();
    return caller.seesRegion() || held.unitId() != null || held.under() != null
        ? null
        : VisibleCases.covered(caller, "c.support_paths", params);
  }

  private String filter(Caller caller) {
    StringBuilder where = new StringBuilder(VisibleCases.of(caller, params));
    Inbox.Kind kind = search.kind();
    constant(where, "complaint_class", kind.complaintClass());
    constant(where, "urgency", kind.urgency());
    constant(where, "visibility", kind.visibility());
    constant(where, "channel", kind.channel());
    bound(where, "c.category = :category", "category", kind.category());
    bound(where, "c.received_at >= :from", "from", search.received().from());
    bound(where, "c.received_at < :to", "to", search.received().to());
    due(where);
    if (search.held().assignee() != null) {
      params.put("assignee", search.held().assignee());
    }
    if (search.words() != null) {
      params.put("words", search.words());
    }
    return where.toString();
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

  private void due(StringBuilder where) {
    Inbox.Due due = search.due();
    String late = "exists (select 1 from sla_clock k where k.subject_id = c.id and " + RUNNING;
    if (due.overdue() != null) {
      params.put("now", due.now());
      where
          .append(due.overdue() ? " and " : " and not ")
          .append(late)
          .append(" and k.due_at < :now)");
    }
    if (due.before() != null) {
      params.put("dueBefore", due.before());
      where.append(" and ").append(late).append(" and k.due_at < :dueBefore)");
    }
  }

  /** The tracking code that was typed instead of words. */
  static Optional<TrackingCode> code(Inbox.Search search) {
    return TrackingCode.read(search.words());
  }
}
