package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.PersonalTraces;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * People in the messages of a case: what its author wrote in its thread and what the office
 * answered there, unless another case still needs them. Whoever else spoke in the thread is no part
 * of the case; their messages go when the time of messages is over.
 */
@Singleton
class MessageTraces extends RegionalRepository<Interaction, UUID> implements PersonalTraces {

  /**
   * Two messages of one author keep one key, so that authors are still counted; the way to the
   * platform is cut.
   */
  static final String STRIP_PEOPLE =
      """
      update interaction
         set original_sealed = null, author_hash = null, parent_external_id = null,
             person_key = case when author_hash is null then person_key
               else cast(encode(substring(sha256(:salt || author_hash) from 1 for 16), 'hex')
                         as uuid) end,
             natural_key = 'gone:' || id, external_id = 'gone:' || id, version = version + 1
      """;

  /**
   * Whether a message belongs to the case that was made of {@code o}, with which it shares the
   * thread: by its author, or because the office wrote it. When it is not known who the author of
   * the case is (the platform withheld it, or they deleted the comment), the whole thread does:
   * what else they said in it cannot be told from the words of others.
   */
  static final String BESIDE =
      """
      o.thread_id = %1$s.thread_id
        and (o.id = %1$s.id or %1$s.direction = 'OUT' or o.author_hash = %1$s.author_hash
             or o.person_key = %1$s.person_key
             or o.author_hash is null and o.person_key is null)
      """;

  private static final String OF_CASES =
      """
       interaction.region = :region
         and interaction.thread_id in (select o.thread_id from interaction o
                             join complaint c on c.interaction_id = o.id
                            where c.region = :region and c.id = any(:ids))
         and exists (select 1 from interaction o join complaint c on c.interaction_id = o.id
                      where c.region = :region and c.id = any(:ids) and %2$s)
         and not exists (select 1 from interaction o join complaint c on c.interaction_id = o.id
                          where not (c.id = any(:ids)) and c.%1$s is null and %2$s)
      """;

  // what others wrote below a message names it, and so does a thread that it opened
  private static final String CUT_PARENTS =
      """
      update interaction below set parent_external_id = null, version = below.version + 1
        from interaction
       where below.region = :region and below.thread_id = interaction.thread_id
         and below.parent_external_id = interaction.external_id and
      """;

  private static final String CUT_THREADS =
      """
      update conversation_thread t set thread_key = 'gone:' || t.id
        from interaction
       where t.region = :region and t.id = interaction.thread_id
         and t.thread_key = interaction.natural_key and
      """;

  private static String ofCases(String goneMark) {
    return OF_CASES.formatted(goneMark, BESIDE.formatted("interaction"));
  }

  MessageTraces() {
    super(Interaction.class);
  }

  @Override
  public Set<String> tables() {
    return Set.of("interaction", "conversation_thread");
  }

  @Override
  public Uni<Void> dropIdentity(String region, List<UUID> complaintIds, byte[] salt) {
    UUID[] ids = complaintIds.toArray(UUID[]::new);
    String messages = ofCases("identity_gone_at");
    return execute(region, CUT_PARENTS + messages, Map.of("ids", ids))
        .chain(() -> execute(region, CUT_THREADS + messages, Map.of("ids", ids)))
        .chain(
            () ->
                execute(
                    region, STRIP_PEOPLE + " where " + messages, Map.of("ids", ids, "salt", salt)))
        .chain(
            () ->
                execute(
                    region,
                    """
                    update conversation_thread t set thread_key = 'gone:' || t.id
                     where t.region = :region
                       and t.id in (select o.thread_id from interaction o
                                      join complaint c on c.interaction_id = o.id
                                     where c.region = :region and c.id = any(:ids))
                       and not exists (select 1 from interaction o
                                        where o.thread_id = t.id
                                          and o.external_id not like 'gone:%')
                    """,
                    Map.of("ids", ids)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> dropText(String region, List<UUID> complaintIds) {
    return execute(
            region,
            """
            update interaction
               set text_masked = null, original_sealed = null, settled_reason = null,
                   content_gone_at = now(), version = version + 1
             where
            """
                + ofCases("text_gone_at"),
            Map.of("ids", complaintIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
