package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.PersonalTraces;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What hangs on a case beside its own rows: what was asked, answered, attached and handed out. */
@Singleton
class CompanionTraces extends RegionalRepository<Complaint, UUID> implements PersonalTraces {

  private static final String CASES = " where region = :region and complaint_id = any(:ids)";

  private static final String FILES =
      "delete from attachment_chunk where region = :region and attachment_id in"
          + " (select id from attachment"
          + CASES
          + "%s)";

  private static final String FROM_THE_REPORTER = " and purpose = 'REPORT'";

  CompanionTraces() {
    super(Complaint.class);
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "case_message",
        "case_question",
        "external_wait",
        "external_reference",
        "case_assignment",
        "escalation",
        "intake_record",
        "attachment",
        "rating",
        "objection",
        "incident_member");
  }

  // the files of the reporter go with the identity: a picture shows more than its author thinks
  @Override
  public Uni<Void> dropIdentity(String region, List<UUID> complaintIds, byte[] salt) {
    return all(
        region,
        complaintIds,
        List.of(
            "update case_message set original_sealed = null" + CASES,
            "update objection set text_sealed = null, version = version + 1" + CASES,
            FILES.formatted(FROM_THE_REPORTER),
            "delete from attachment" + CASES + FROM_THE_REPORTER));
  }

  @Override
  public Uni<Void> dropText(String region, List<UUID> complaintIds) {
    return all(
        region,
        complaintIds,
        List.of(
            "update case_message set text_masked = '', original_sealed = null" + CASES,
            "update objection set text_masked = '', text_sealed = null, decision_reason = null,"
                + " version = version + 1"
                + CASES,
            "update rating set reason_masked = null" + CASES,
            "update intake_record set attributes = '{}', version = version + 1" + CASES,
            "update external_wait set awaited = '', answer = null, version = version + 1" + CASES,
            "delete from external_update where region = :region and reference_id in"
                + " (select id from external_reference"
                + CASES
                + ")",
            "update external_reference set number = null, status = null, ended_reason = null,"
                + " version = version + 1"
                + CASES,
            "update case_assignment set task = null, ended_reason = null, version = version + 1"
                + CASES,
            "update incident_member set left_reason = null, version = version + 1" + CASES,
            FILES.formatted(""),
            "delete from attachment" + CASES));
  }

  @Override
  public Uni<Void> dropStaff(String region, List<UUID> complaintIds) {
    return all(
        region,
        complaintIds,
        List.of(
            "update case_message set recorded_by = 'gone'"
                + CASES
                + " and recorded_by <> 'reporter'",
            "update case_question set asked_by = 'gone', version = version + 1" + CASES,
            "update external_wait set started_by = 'gone', version = version + 1" + CASES,
            "update external_reference set sent_by = 'gone', version = version + 1" + CASES,
            "update case_assignment set offered_by = 'gone', assignee_id = null,"
                + " assignee_name = null, version = version + 1"
                + CASES,
            "update escalation set acknowledged_by = null, version = version + 1" + CASES,
            "update objection set decided_by = null, version = version + 1" + CASES,
            "update incident_member set added_by = 'gone', left_by = null, version = version + 1"
                + CASES));
  }

  private Uni<Void> all(String region, List<UUID> complaintIds, List<String> statements) {
    Map<String, Object> cases = Map.of("ids", complaintIds.toArray(UUID[]::new));
    return Multi.createFrom()
        .iterable(statements)
        .onItem()
        .transformToUniAndConcatenate(statement -> execute(region, statement, cases))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
