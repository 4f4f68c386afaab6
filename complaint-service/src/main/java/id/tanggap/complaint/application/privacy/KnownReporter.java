package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.intake.ReporterMarks;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.reply.Reply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Knows the reporter of a case without showing who it is: finds the cases of a person by marks
 * (phone, e-mail, identity number; never the name, which is not unique), and masks what names the
 * person.
 */
@ApplicationScoped
public class KnownReporter {

  /** Purpose under which reporters are sealed. */
  public static final String REPORTER = "complaint.reporter";

  private final ReporterRecords records;
  private final ReporterMarks marks;
  private final Complaints complaints;
  private final Vault vault;
  private final Clock clock;

  KnownReporter(
      ReporterRecords records,
      ReporterMarks marks,
      Complaints complaints,
      Vault vault,
      Clock clock) {
    this.records = records;
    this.marks = marks;
    this.complaints = complaints;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Masks a text about a case, also where it names the reporter of that case without saying so. The
   * identity is compared inside the vault's walls and shown to nobody.
   */
  public String mask(Complaint complaint, String text) {
    byte[] sealed = complaint.report().reporterSealed();
    return sealed == null
        ? Masking.mask(text)
        : Masking.mask(text, vault.openFields(REPORTER, sealed).values());
  }

  /**
   * As {@link #mask(Complaint, String)}, for a text that may speak of the reporter of any of these
   * cases.
   */
  public Uni<String> mask(String region, List<UUID> cases, String text) {
    if (text == null) {
      return Uni.createFrom().nullItem();
    }
    return Multi.createFrom()
        .iterable(cases)
        .onItem()
        .transformToUniAndConcatenate(id -> complaints.byId(region, id))
        .collect()
        .in(
            () -> new Cover(Masking.mask(text)),
            (cover, found) -> cover.text = mask(found, cover.text))
        .map(cover -> cover.text);
  }

  private static final class Cover {
    private String text;

    Cover(String text) {
      this.text = text;
    }
  }

  /** As {@link #mask(Complaint, String)}, for the words of an answer. */
  public Reply.Words mask(Complaint complaint, Reply.Words words) {
    return new Reply.Words(
        mask(complaint, words.textMasked()),
        mask(complaint, words.evidence()),
        words.bankEntryId());
  }

  /** Replaces the marks of a case after a correction. */
  public Uni<Void> replace(String region, UUID complaintId, Map<String, String> reporter) {
    return records.replace(region, complaintId, marks.of(reporter), clock.instant());
  }

  /** The cases of who has one of these contacts. */
  public Uni<List<UUID>> cases(String region, Map<String, String> contact) {
    return records.find(region, marks.of(contact).values());
  }
}
