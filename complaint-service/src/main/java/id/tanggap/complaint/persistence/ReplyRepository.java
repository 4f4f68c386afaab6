package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers and the queue made of them; leases run by the clock of the database. */
@Singleton
class ReplyRepository extends RegionalRepository<Reply, UUID> implements Replies {

  private static final int MOST_PER_CASE = 1_000;
  private static final String SENDER = "the sender serves all regions";

  /** What stands on the tracker as said by the office. */
  private static final Set<ReplyPurpose> SHOWN =
      EnumSet.of(ReplyPurpose.ANSWER, ReplyPurpose.NOTICE);

  private static final List<ReplyState> ARRIVED =
      Arrays.stream(ReplyState.values()).filter(ReplyState::arrived).toList();

  private static final String CLAIM =
      """
      update reply r
         set state = 'SENDING', attempts = r.attempts + 1, version = r.version + 1,
             leased_until = now() + make_interval(secs => :seconds)
        from channel c
       where c.id = r.channel_id
         and r.id = (select q.id from reply q
                      where q.state = 'QUEUED' and q.next_attempt_at <= now()
                        and not exists (select 1 from complaint k
                                         where k.id = q.complaint_id and k.visibility = 'SECRET')
                      order by q.next_attempt_at limit 1
                        for update skip locked)
      returning r.id, r.region, r.to_external_id, r.text_masked, r.attempts,
                c.access_token_sealed
      """;

  private final CrossRegion crossRegion;

  ReplyRepository(CrossRegion crossRegion) {
    super(Reply.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Reply> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Reply>> page(Caller caller, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder(visible(caller, params));
    if (filter.state() != null) {
      where.append(" and e.state = :state");
      params.put("state", filter.state());
    }
    if (filter.complaintId() != null) {
      where.append(" and e.complaintId = :complaintId");
      params.put("complaintId", filter.complaintId());
    }
    if (filter.unitId() != null) {
      where.append(" and e.unitId = :unitId");
      params.put("unitId", filter.unitId());
    }
    where.append(Keyset.after("e.createdAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.createdAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<Reply> seen(Caller caller, UUID id) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", id);
    return one(caller.region(), "e.id = :id and " + visible(caller, params), params);
  }

  @Override
  public Uni<Boolean> visible(Caller caller, UUID id) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", id);
    return count(caller.region(), "e.id = :id and " + visible(caller, params), params)
        .map(found -> found == 1);
  }

  private static String visible(Caller caller, Map<String, Object> params) {
    return "exists (select 1 from Complaint c where c.id = e.complaintId and "
        + ComplaintRepository.visible(caller, "c", params)
        + ")";
  }

  @Override
  public Uni<List<Reply>> delivered(String region, UUID complaintId) {
    return list(
        region,
        "e.complaintId = :id and e.state in (:arrived) and e.purpose in (:shown)",
        "e.sentAt, e.id",
        Map.of("id", complaintId, "arrived", ARRIVED, "shown", SHOWN),
        MOST_PER_CASE);
  }

  @Override
  public Uni<Reply> echoOf(
      String region, UUID channelId, String externalId, String parentExternalId, String text) {
    return list(
            region,
            "e.channelId = :channel and (e.externalId = :external"
                + " or (e.state in (:sending, :unknown) and e.toExternalId = :parent"
                + " and e.textMasked = :text))",
            "e.createdAt",
            Map.of(
                "channel",
                channelId,
                "external",
                externalId,
                "sending",
                ReplyState.SENDING,
                "unknown",
                ReplyState.UNKNOWN,
                "parent",
                parentExternalId == null ? "" : parentExternalId,
                "text",
                text == null ? "" : text),
            1)
        .chain(
            found ->
                found.isEmpty() ? Uni.createFrom().nullItem() : lock(region, found.get(0).id()));
  }

  @Override
  public Uni<SendOrder> claim(Duration lease) {
    return crossRegion
        .sql(SENDER, CLAIM, Map.of("seconds", (double) lease.toSeconds()), SendOrder.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<UUID>> waitingForProvider(String region, UUID complaintId) {
    return sql(
        region,
        """
        select id from reply
         where region = :region and complaint_id = :complaint and channel_id is not null
           and state in ('QUEUED', 'HELD')
         order by created_at, id
        """,
        Map.of("complaint", complaintId),
        UUID.class);
  }

  @Override
  public Uni<Reply> ofExternalId(String region, UUID channelId, String externalId) {
    return list(
            region,
            "e.channelId = :channel and e.externalId = :external",
            "",
            Map.of("channel", channelId, "external", externalId),
            1)
        .chain(
            found ->
                found.isEmpty() ? Uni.createFrom().nullItem() : lock(region, found.get(0).id()));
  }

  @Override
  public Uni<Instant> lastWord(String region, UUID interactionId) {
    return sql(
            region,
            """
            select max(said.occurred_at) as at
              from interaction here
              join interaction said on said.thread_id = here.thread_id and said.direction = 'IN'
             where here.region = :region and here.id = :id
            """,
            Map.of("id", interactionId),
            Instant.class)
        .map(found -> found.get(0));
  }

  @Override
  public Uni<Integer> failClosed() {
    return crossRegion.execute(
        SENDER,
        """
        update reply r
           set state = 'FAILED', failure = 'REPLY_WINDOW_CLOSED', version = r.version + 1
          from channel c, interaction here
         where c.id = r.channel_id and here.id = r.interaction_id
           and r.state = 'QUEUED' and r.purpose = 'ANSWER' and r.next_attempt_at <= now()
           and c.reply_window_seconds is not null
           and (select max(said.occurred_at) from interaction said
                 where said.thread_id = here.thread_id and said.direction = 'IN')
               + make_interval(secs => c.reply_window_seconds) <= now()
        """,
        Map.of());
  }

  @Override
  public Uni<Integer> markAbandoned() {
    return crossRegion.execute(
        SENDER,
        """
        update reply
           set state = 'UNKNOWN', failure = 'SENDER_LOST', leased_until = null,
               version = version + 1
         where state = 'SENDING' and leased_until <= now()
        """,
        Map.of());
  }

  @Override
  public Uni<Integer> releaseHeld(String region, UUID channelId) {
    return execute(
        region,
        """
        update reply set state = 'QUEUED', next_attempt_at = now(), version = version + 1
         where region = :region and channel_id = :channelId and state = 'HELD'
           and not exists (select 1 from complaint k
                            where k.id = reply.complaint_id and k.visibility = 'SECRET')
        """,
        Map.of("channelId", channelId));
  }

  @Override
  public Uni<Instant> databaseTime() {
    return crossRegion
        .sql("the clock of the database", "select now()", Map.of(), Instant.class)
        .map(found -> found.get(0));
  }

  @Override
  public Uni<Reply> keep(Reply reply) {
    return save(reply);
  }
}
