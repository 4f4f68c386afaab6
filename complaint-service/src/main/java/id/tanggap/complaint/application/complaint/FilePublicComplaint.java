package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.citizen.LinkReports;
import id.tanggap.complaint.application.privacy.ReporterRecords;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Visibility;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** A citizen files a report through the public form, with or without a name. */
@ApplicationScoped
public class FilePublicComplaint {

  private final RegisterComplaint registerComplaint;
  private final ReporterRecords marks;
  private final Units units;
  private final LinkReports linkReports;

  FilePublicComplaint(
      RegisterComplaint registerComplaint,
      ReporterRecords marks,
      Units units,
      LinkReports linkReports) {
    this.registerComplaint = registerComplaint;
    this.marks = marks;
    this.linkReports = linkReports;
    this.units = units;
  }

  /**
   * What the citizen wrote.
   *
   * @param relatedCode code of an earlier report about the same; may be null
   * @param consentVersion under which version of the privacy notice it was filed; null unknown
   */
  public record Command(
      String region,
      ComplaintClass complaintClass,
      String category,
      Visibility visibility,
      String text,
      Map<String, String> reporter,
      RegisterComplaint.Location location,
      String reportedUnitCode,
      Map<String, String> attributes,
      String relatedCode,
      String consentVersion) {}

  /** Stores the report. */
  @WithTransaction
  public Uni<RegisterComplaint.Registered> handle(Command command) {
    return units
        .zoneOf(command.region())
        .onItem()
        .ifNull()
        .failWith(() -> new RegionNotServed(command.region()))
        .chain(
            () ->
                registerComplaint.handle(
                    new RegisterComplaint.Command(
                        new Caller(Actor.REPORTER, command.region(), false, false, Set.of()),
                        IntakeChannel.PUBLIC_FORM,
                        null,
                        command.complaintClass(),
                        command.category(),
                        null,
                        command.visibility(),
                        null,
                        command.text(),
                        command.reporter(),
                        command.location(),
                        command.reportedUnitCode(),
                        null,
                        command.attributes())))
        .call(
            registered ->
                command.relatedCode() == null
                    ? Uni.createFrom().voidItem()
                    : linkReports.link(registered.complaint(), command.relatedCode()))
        .call(
            registered ->
                command.consentVersion() == null
                    ? Uni.createFrom().voidItem()
                    : marks.consent(
                        command.region(), registered.complaint().id(), command.consentVersion()));
  }
}
