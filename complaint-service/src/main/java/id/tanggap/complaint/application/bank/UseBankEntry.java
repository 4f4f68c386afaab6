package id.tanggap.complaint.application.bank;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What an answer has to do with the answer bank. Always inside the caller's transaction. */
@ApplicationScoped
public class UseBankEntry {

  private final BankEntries entries;
  private final Units units;
  private final Clock clock;

  UseBankEntry(BankEntries entries, Units units, Clock clock) {
    this.entries = entries;
    this.units = units;
    this.clock = clock;
  }

  /** Fails unless the entry exists and is in force today, by the date of the region. */
  public Uni<Void> require(String region, UUID id) {
    return entries
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("answer-bank-entry", id))
        .chain(
            entry ->
                units
                    .zoneOf(region)
                    .invoke(
                        zone -> entry.requireUsable(clock.instant().atZone(zone).toLocalDate())))
        .replaceWithVoid();
  }

  /**
   * Whether words are only what is said to everybody. An acknowledgement always is; a stock answer
   * answers a question or a wish, but solves no complaint.
   */
  public Uni<Boolean> isTemplateFor(String region, ComplaintClass complaintClass, String hash) {
    boolean askedOrWished =
        complaintClass == ComplaintClass.INFORMATION_REQUEST
            || complaintClass == ComplaintClass.ASPIRATION;
    return entries
        .kindsSaying(region, hash)
        .map(
            kinds ->
                kinds.contains(BankEntry.Kind.ACKNOWLEDGEMENT)
                    || (!askedOrWished && !kinds.isEmpty()));
  }

  /** Counts that an answer taken from the entry goes out. */
  public Uni<Void> count(String region, UUID id) {
    return entries.used(region, id, clock.instant());
  }
}
