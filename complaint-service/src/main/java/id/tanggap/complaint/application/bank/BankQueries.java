package id.tanggap.complaint.application.bank;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the answer bank, and finds what fits a case. */
@ApplicationScoped
public class BankQueries {

  private static final int SUGGESTIONS = 5;

  private final BankEntries entries;
  private final CaseWork caseWork;
  private final Units units;
  private final Clock clock;

  BankQueries(BankEntries entries, CaseWork caseWork, Units units, Clock clock) {
    this.entries = entries;
    this.caseWork = caseWork;
    this.units = units;
    this.clock = clock;
  }

  /** An entry with its newest words. */
  @WithTransaction
  public Uni<BankEntries.Shown> one(String region, UUID id) {
    return found(region, id)
        .chain(
            entry ->
                entries
                    .text(region, id, entry.newestRevision())
                    .map(text -> new BankEntries.Shown(entry, text)));
  }

  /** All revisions of an entry, newest first. */
  @WithTransaction
  public Uni<List<BankText>> revisions(String region, UUID id) {
    return found(region, id).chain(() -> entries.revisions(region, id));
  }

  /** Entries with their newest words, newest first. */
  @WithTransaction
  public Uni<Page<BankEntries.Shown>> page(
      String region, BankEntries.Filter filter, PageRequest request) {
    return entries.page(region, filter, request).chain(page -> withWords(region, page));
  }

  private Uni<Page<BankEntries.Shown>> withWords(String region, Page<BankEntry> page) {
    List<UUID> ids = page.items().stream().map(BankEntry::id).toList();
    return entries
        .newest(region, ids)
        .map(
            texts -> {
              Map<UUID, BankText> byEntry =
                  texts.stream().collect(Collectors.toMap(BankText::entryId, Function.identity()));
              return page.map(entry -> new BankEntries.Shown(entry, byEntry.get(entry.id())));
            });
  }

  /** Entries in force that fit the masked words of a case, the best first. */
  @WithTransaction
  public Uni<List<BankEntries.Shown>> suggestions(Caller caller, UUID complaintId) {
    String region = caller.region();
    return caseWork
        .handled(caller, complaintId)
        .chain(
            complaint ->
                today(region)
                    .chain(
                        today ->
                            entries.fitting(
                                region,
                                words(
                                    complaint.report().titleMasked(),
                                    complaint.report().textMasked()),
                                today,
                                SUGGESTIONS)))
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(suggested -> inForce(region, suggested.entryId()))
        .collect()
        .asList();
  }

  private Uni<BankEntries.Shown> inForce(String region, UUID id) {
    return entries
        .byId(region, id)
        .chain(
            entry ->
                entries
                    .text(region, id, entry.approvedRevision())
                    .map(text -> new BankEntries.Shown(entry, text)));
  }

  private static String words(String title, String text) {
    return title == null ? text : title + " " + text;
  }

  private Uni<BankEntry> found(String region, UUID id) {
    return entries
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("answer-bank-entry", id));
  }

  /** The date of the region. */
  @WithTransaction
  public Uni<LocalDate> today(String region) {
    return units
        .zoneOf(region)
        .map(zone -> clock.instant().atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate());
  }
}
