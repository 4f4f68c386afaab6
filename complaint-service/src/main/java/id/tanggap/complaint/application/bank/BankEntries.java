package id.tanggap.complaint.application.bank;

import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Store of the answer bank. */
public interface BankEntries {

  /**
   * What a list may be narrowed to; null fields do not narrow.
   *
   * @param today the day by which {@code standing} is judged
   */
  record Filter(UUID unitId, BankEntry.Kind kind, BankEntry.Standing standing, LocalDate today) {}

  /** An entry with the words that are shown. */
  record Shown(BankEntry entry, BankText text) {}

  /** An entry that fits a case, the better the higher its rank. */
  record Suggested(UUID entryId, double rank) {}

  /** The entry; null when absent or of another region. */
  Uni<BankEntry> byId(String region, UUID id);

  /** The entry, locked for a change; null when absent. */
  Uni<BankEntry> lock(String region, UUID id);

  /** The entries with these codes. */
  Uni<List<BankEntry>> byCodes(String region, Collection<String> codes);

  /** Newest first. */
  Uni<Page<BankEntry>> page(String region, Filter filter, PageRequest request);

  /** A revision of an entry. */
  Uni<BankText> text(String region, UUID entryId, int revision);

  /** The newest revisions of these entries. */
  Uni<List<BankText>> newest(String region, Collection<UUID> entryIds);

  /** All revisions of an entry, newest first. */
  Uni<List<BankText>> revisions(String region, UUID entryId);

  /** Entries in force that fit masked words, the best first. */
  Uni<List<Suggested>> fitting(String region, String maskedWords, LocalDate today, int limit);

  /** Kinds of the approved entries that say exactly this, by {@code AnswerWords.hash}. */
  Uni<List<BankEntry.Kind>> kindsSaying(String region, String hash);

  /** Counts a use. */
  Uni<Void> used(String region, UUID id, Instant at);

  /** Writes a new or changed entry. */
  Uni<BankEntry> keep(BankEntry entry);

  /** Writes a new or approved revision. */
  Uni<BankText> keep(BankText text);
}
