package id.tanggap.account.clockwork;

import id.tanggap.account.application.attestation.PassDeadlines;
import id.tanggap.account.application.attestation.RemindUnits;
import id.tanggap.account.application.obligation.RunDrive;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Takes drives and campaigns further as days go by. One transaction per thing, so that a stop in
 * between loses nothing; any number of replicas may run it at once.
 */
@ApplicationScoped
class CampaignWatch {
  private final RunDrive drives;
  private final RemindUnits reminders;
  private final PassDeadlines deadlines;

  CampaignWatch(RunDrive drives, RemindUnits reminders, PassDeadlines deadlines) {
    this.drives = drives;
    this.reminders = reminders;
    this.deadlines = deadlines;
  }

  @Scheduled(
      identity = "count-drives",
      every = "{tanggap.account.watch-every}",
      delayed = "7s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> countDrives() {
    return untilDone(drives::count);
  }

  @Scheduled(
      identity = "remind-units",
      every = "{tanggap.account.watch-every}",
      delayed = "8s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> remindUnits() {
    return untilDone(reminders::handle);
  }

  @Scheduled(
      identity = "pass-deadlines",
      every = "{tanggap.account.watch-every}",
      delayed = "9s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> passDeadlines() {
    return untilDone(deadlines::handle);
  }

  private static Uni<Void> untilDone(Supplier<Uni<Boolean>> step) {
    return step.get().flatMap(more -> more ? untilDone(step) : Uni.createFrom().voidItem());
  }
}
