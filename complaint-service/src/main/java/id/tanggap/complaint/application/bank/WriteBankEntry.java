package id.tanggap.complaint.application.bank;

import id.tanggap.complaint.application.complaint.UnknownUnitCode;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankEntryApproved;
import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.Forbidden;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Adds to the answer bank, changes it, approves it, and takes entries out of use. */
@ApplicationScoped
public class WriteBankEntry {

  private final BankEntries entries;
  private final Units units;
  private final Clock clock;

  WriteBankEntry(BankEntries entries, Units units, Clock clock) {
    this.entries = entries;
    this.units = units;
    this.clock = clock;
  }

  /** An entry as people type it. */
  public record Typed(
      String code,
      String unitCode,
      BankEntry.Kind kind,
      BankText.Words words,
      LocalDate validUntil) {}

  /**
   * A step with an entry.
   *
   * @param versionCheck refuses when the entry changed since the caller read it
   */
  public record Step(Caller caller, UUID entryId, LongConsumer versionCheck) {}

  private record Day(Instant now, LocalDate today) {}

  private record Held(BankEntry entry, Day day) {}

  /** Adds an entry; it can be used once somebody else approved it. */
  @WithTransaction
  public Uni<BankEntries.Shown> add(Caller caller, Typed typed) {
    return unit(caller, typed.unitCode()).chain(unit -> add(caller, typed, unit));
  }

  /** As {@link #add(Caller, Typed)} for a unit that was looked up; in the caller's transaction. */
  Uni<BankEntries.Shown> add(Caller caller, Typed typed, Unit unit) {
    return day(caller.region())
        .chain(
            day -> {
              BankEntry entry =
                  BankEntry.begin(
                      caller.region(), typed.code(), terms(typed, unit), day.today(), day.now());
              BankText text =
                  BankText.write(entry, 1, typed.words(), caller.actor().id(), day.now());
              return entries
                  .keep(entry)
                  .chain(() -> entries.keep(text))
                  .replaceWith(new BankEntries.Shown(entry, text));
            });
  }

  /**
   * Lays a change over an entry. Other words are a new revision that has to be approved.
   *
   * @param change from what is recorded to what shall be
   */
  @WithTransaction
  public Uni<BankEntries.Shown> change(Step step, UnaryOperator<Typed> change) {
    return held(step)
        .chain(
            held ->
                entries
                    .text(held.entry().region(), held.entry().id(), held.entry().newestRevision())
                    .chain(
                        newest ->
                            units
                                .byId(held.entry().region(), held.entry().unitId())
                                .map(unit -> change.apply(typed(held.entry(), newest, unit)))
                                .chain(
                                    wanted ->
                                        unit(step.caller(), wanted.unitCode())
                                            .chain(
                                                unit ->
                                                    lay(
                                                        step.caller(),
                                                        held,
                                                        newest,
                                                        wanted,
                                                        unit)))));
  }

  private static Typed typed(BankEntry entry, BankText text, Unit unit) {
    return new Typed(entry.code(), unit.code(), entry.kind(), text.words(), entry.validUntil());
  }

  /** Lays what is wanted over a locked entry; in the caller's transaction. */
  Uni<BankEntries.Shown> lay(
      Caller caller, BankEntry entry, BankText newest, Typed wanted, Unit unit) {
    return day(caller.region())
        .chain(day -> lay(caller, new Held(entry, day), newest, wanted, unit));
  }

  private Uni<BankEntries.Shown> lay(
      Caller caller, Held held, BankText newest, Typed wanted, Unit unit) {
    BankEntry entry = held.entry();
    BankEntry.Terms terms = terms(wanted, unit);
    if (!entry.has(terms)) {
      entry.change(terms, held.day().today());
    }
    if (newest.says(wanted.words())) {
      return entries.keep(entry).map(kept -> new BankEntries.Shown(kept, newest));
    }
    BankText text =
        BankText.write(
            entry, entry.revise(), wanted.words(), caller.actor().id(), held.day().now());
    return entries
        .keep(entry)
        .chain(() -> entries.keep(text))
        .replaceWith(new BankEntries.Shown(entry, text));
  }

  /** Somebody who did not write the newest revision approves it; it is in force at once. */
  @WithTransaction
  public Uni<BankEntries.Shown> approve(Step step) {
    return held(step)
        .chain(
            held -> {
              BankEntry entry = held.entry();
              if (Objects.equals(entry.approvedRevision(), entry.newestRevision())) {
                throw new BankEntryApproved(entry.newestRevision());
              }
              entry.approve();
              return entries
                  .text(entry.region(), entry.id(), entry.newestRevision())
                  .chain(
                      text -> {
                        text.approve(step.caller().actor().id(), held.day().now());
                        return entries.keep(text);
                      })
                  .chain(
                      text -> entries.keep(entry).map(kept -> new BankEntries.Shown(kept, text)));
            });
  }

  /** Takes an entry out of use. */
  @WithTransaction
  public Uni<BankEntries.Shown> retire(Step step) {
    return held(step)
        .chain(
            held -> {
              held.entry().retire();
              return entries
                  .keep(held.entry())
                  .chain(
                      entry ->
                          entries
                              .text(entry.region(), entry.id(), entry.newestRevision())
                              .map(text -> new BankEntries.Shown(entry, text)));
            });
  }

  private Uni<Held> held(Step step) {
    return entries
        .lock(step.caller().region(), step.entryId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("answer-bank-entry", step.entryId()))
        .invoke(
            entry -> {
              requireOwner(step.caller(), entry.unitPath());
              step.versionCheck().accept(entry.version());
            })
        .chain(entry -> day(entry.region()).map(day -> new Held(entry, day)));
  }

  private Uni<Unit> unit(Caller caller, String code) {
    return units
        .byCode(caller.region(), code)
        .onItem()
        .ifNull()
        .failWith(() -> new UnknownUnitCode(code))
        .invoke(unit -> requireOwner(caller, unit.path()));
  }

  // everybody reads the whole bank, so that a refusal hides nothing
  private static void requireOwner(Caller caller, String unitPath) {
    if (!caller.coordinator() && !caller.covers(unitPath)) {
      throw new Forbidden("entry-of-another-unit");
    }
  }

  private static BankEntry.Terms terms(Typed typed, Unit unit) {
    return new BankEntry.Terms(unit.id(), unit.path(), typed.kind(), typed.validUntil());
  }

  private Uni<Day> day(String region) {
    Instant now = clock.instant();
    return units.zoneOf(region).map(zone -> new Day(now, now.atZone(zone).toLocalDate()));
  }
}
