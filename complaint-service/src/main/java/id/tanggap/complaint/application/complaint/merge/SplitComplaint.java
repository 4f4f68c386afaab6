package id.tanggap.complaint.application.complaint.merge;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.CaseLink;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Makes a second case of one report that holds two. The new one has its own code, clocks and unit,
 * but was received when the first was, by the same reporter.
 */
@ApplicationScoped
public class SplitComplaint {

  private final CaseWork caseWork;
  private final RegisterComplaint registerComplaint;
  private final CaseLinks links;
  private final Units units;
  private final Vault vault;

  SplitComplaint(
      CaseWork caseWork,
      RegisterComplaint registerComplaint,
      CaseLinks links,
      Units units,
      Vault vault) {
    this.caseWork = caseWork;
    this.registerComplaint = registerComplaint;
    this.links = links;
    this.units = units;
    this.vault = vault;
  }

  /**
   * What the second case is about.
   *
   * @param complaintClass null for that of the first
   */
  public record Command(
      CaseWork.Step step,
      ComplaintClass complaintClass,
      String category,
      String title,
      String text,
      String reason) {}

  /** Splits. */
  @WithTransaction
  public Uni<RegisterComplaint.Registered> handle(Command command) {
    Actor actor = command.step().caller().actor();
    return caseWork
        .note(
            command.step(),
            (complaint, now) ->
                complaint.split(caseWork.masked(complaint, command.reason()), actor, now))
        .chain(
            first ->
                reportedCode(first)
                    .chain(code -> registerComplaint.handle(second(command, first, code)))
                    .call(
                        registered ->
                            links.keep(
                                CaseLink.of(
                                    CaseLink.Kind.SPLIT,
                                    first,
                                    registered.complaint(),
                                    actor.id(),
                                    caseWork.now()))));
  }

  private Uni<String> reportedCode(Complaint complaint) {
    return complaint.reportedUnitId() == null
        ? Uni.createFrom().nullItem()
        : units
            .byId(complaint.region(), complaint.reportedUnitId())
            .map(unit -> unit == null ? null : unit.code());
  }

  private RegisterComplaint.Command second(Command command, Complaint first, String reported) {
    byte[] reporter = first.report().reporterSealed();
    return new RegisterComplaint.Command(
        command.step().caller(),
        first.report().channel(),
        null,
        command.complaintClass() == null
            ? first.report().complaintClass()
            : command.complaintClass(),
        command.category(),
        first.report().urgency(),
        first.visibility(),
        command.title(),
        command.text(),
        reporter == null ? Map.of() : vault.openFields(RegisterComplaint.REPORTER, reporter),
        new RegisterComplaint.Location(
            first.report().latitude(), first.report().longitude(), first.report().addressMasked()),
        reported,
        first.report().receivedAt());
  }
}
