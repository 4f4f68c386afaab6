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

/** People in the messages of the thread of a case, unless another case still needs them. */
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

  private static final String OF_CASES =
      """
       where region = :region
         and thread_id in (select o.thread_id from interaction o
                             join complaint c on c.interaction_id = o.id
                            where c.region = :region and c.id = any(:ids))
         and not exists (select 1 from interaction o join complaint c on c.interaction_id = o.id
                          where o.thread_id = interaction.thread_id
                            and not (c.id = any(:ids)) and c.%s is null)
      """;

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
    return execute(
            region,
            STRIP_PEOPLE + OF_CASES.formatted("identity_gone_at"),
            Map.of("ids", ids, "salt", salt))
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
            """
                + OF_CASES.formatted("text_gone_at"),
            Map.of("ids", complaintIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
