package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.PersonalTraces;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People in the case itself, its history, its answers and its guards. */
@Singleton
class CaseTraces extends RegionalRepository<Complaint, UUID> implements PersonalTraces {

  CaseTraces() {
    super(Complaint.class);
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "complaint", "complaint_log", "reply", "reporter_mark", "break_glass", "secret_access");
  }

  @Override
  public Uni<Void> dropIdentity(String region, List<UUID> complaintIds, byte[] salt) {
    Map<String, Object> cases = Map.of("ids", complaintIds.toArray(UUID[]::new));
    return execute(
            region,
            """
            update complaint
               set person_key = case when reporter_sealed is null then person_key
                                     else gen_random_uuid() end,
                   reporter_sealed = null, original_sealed = null, identity_gone_at = now(),
                   version = version + 1
             where region = :region and id = any(:ids) and identity_gone_at is null
            """,
            cases)
        .chain(
            () ->
                execute(
                    region,
                    "delete from reporter_mark where region = :region and complaint_id = any(:ids)",
                    cases))
        .chain(
            () ->
                execute(
                    region,
                    """
                    update reply set to_external_id = null, external_id = null, version = version + 1
                     where region = :region and complaint_id = any(:ids)
                    """,
                    cases))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> dropText(String region, List<UUID> complaintIds) {
    Map<String, Object> cases = Map.of("ids", complaintIds.toArray(UUID[]::new));
    return execute(
            region,
            """
            update complaint
               set title_masked = null, text_masked = '', address_masked = null, latitude = null,
                   longitude = null, original_sealed = null, text_gone_at = now(),
                   version = version + 1
             where region = :region and id = any(:ids) and text_gone_at is null
            """,
            cases)
        .chain(
            () ->
                execute(
                    region,
                    """
                    update reply
                       set text_masked = '', evidence = null, text_hash = null,
                           decision_reason = null, version = version + 1
                     where region = :region and complaint_id = any(:ids)
                    """,
                    cases))
        .chain(
            () ->
                execute(
                    region,
                    """
                    update complaint_log set reason = null, redacted_at = now()
                     where region = :region and complaint_id = any(:ids) and reason is not null
                    """,
                    cases))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> dropStaff(String region, List<UUID> complaintIds) {
    Map<String, Object> cases = Map.of("ids", complaintIds.toArray(UUID[]::new));
    return execute(
            region,
            """
            update complaint_log
               set actor_id = 'gone', actor_name = 'Dihapus', reason = null, redacted_at = now()
             where region = :region and complaint_id = any(:ids)
               and actor_id not in ('system', 'reporter', 'gone')
            """,
            cases)
        .chain(
            () ->
                execute(
                    region,
                    """
                    update complaint
                       set entered_by = case entered_by when 'reporter' then entered_by
                                                        else 'gone' end,
                           rejection_proposed_by = null,
                           named_handlers = case when named_handlers is null then null else '|' end,
                           audit_gone_at = now(), version = version + 1
                     where region = :region and id = any(:ids)
                    """,
                    cases))
        .chain(
            () ->
                execute(
                    region,
                    """
                    update reply
                       set written_by = 'gone',
                           edited_by = case when edited_by is null then null else 'gone' end,
                           decided_by = case when decided_by is null then null else 'gone' end,
                           version = version + 1
                     where region = :region and complaint_id = any(:ids)
                    """,
                    cases))
        .chain(
            () ->
                execute(
                    region,
                    "delete from break_glass where region = :region and complaint_id = any(:ids)",
                    cases))
        .chain(
            () ->
                execute(
                    region,
                    "delete from secret_access where region = :region and complaint_id = any(:ids)",
                    cases))
        .replaceWithVoid();
  }
}
