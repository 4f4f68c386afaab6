package id.tanggap.account.application.official;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.UnitClosed;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.AccountProfile;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.AddressRepeated;
import id.tanggap.account.domain.official.AddressRetired;
import id.tanggap.account.domain.official.AddressTaken;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.PlatformIdTaken;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.account.domain.official.Vouched;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Registers the accounts of a list for which the coordinator vouches. They become ACTIVE at once,
 * each with a witnessed proof that names the coordinator and the letter.
 */
@ApplicationScoped
public class ImportAccounts {
  private static final UrlTable URLS = UrlTable.shipped();

  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final AccountJournal journal;
  private final Clock clock;

  ImportAccounts(
      OfficialAccounts accounts,
      Units units,
      Regions regions,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.regions = regions;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * One row of the list.
   *
   * @param address in any spelling
   * @param purpose null when the list has no such column, which leaves the recorded one; else text
   */
  public record Row(
      long line,
      String unitCode,
      Platform platform,
      String address,
      String displayName,
      String purpose) {}

  /**
   * The list.
   *
   * @param activeFrom first day of accounts that are new, null when it precedes the records
   * @param evidence number of the letter that carries the list
   */
  public record Command(
      String region,
      Actor coordinator,
      List<Row> rows,
      List<Fault> faults,
      LocalDate activeFrom,
      String evidence,
      ImportMode mode) {}

  private record Listed(Row row, Address address, Unit owner) {
    /**
     * What the list says.
     *
     * @param known the recorded account, null when it is new
     */
    AccountProfile profile(OfficialAccount known) {
      String purpose = row.purpose();
      if (purpose == null && known != null) {
        purpose = known.purpose();
      }
      boolean silent = purpose == null || purpose.isEmpty();
      return new AccountProfile(owner.id(), row.displayName(), silent ? null : purpose);
    }
  }

  private record Key(Platform platform, String norm) {
    static Key of(OfficialAccounts.Holder holder) {
      return new Key(holder.platform(), holder.norm());
    }
  }

  /**
   * What is recorded about the addresses of the list.
   *
   * @param live who holds them
   * @param ids ids on the platforms that somebody holds
   * @param retired those whose account was retired
   */
  private record Holders(Map<Key, OfficialAccounts.Holder> live, Set<Key> ids, Set<Key> retired) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    RowFaults faults = new RowFaults(command.faults());
    return regions
        .required(command.region())
        .flatMap(
            region ->
                units
                    .all(command.region())
                    .map(
                        all ->
                            read(
                                command.rows(),
                                all.stream()
                                    .collect(Collectors.toMap(Unit::code, Function.identity())),
                                faults))
                    .flatMap(
                        listed ->
                            holders(listed)
                                .flatMap(
                                    holders -> compare(command, region, listed, holders, faults))));
  }

  private Uni<Holders> holders(List<Listed> listed) {
    List<Address> addresses = listed.stream().map(Listed::address).toList();
    return accounts
        .holders(addresses)
        .flatMap(
            live ->
                accounts
                    .idHolders(addresses)
                    .flatMap(
                        ids ->
                            accounts
                                .retired(addresses)
                                .map(
                                    retired ->
                                        new Holders(
                                            live.stream()
                                                .collect(
                                                    Collectors.toMap(Key::of, Function.identity())),
                                            keys(ids),
                                            keys(retired)))));
  }

  private static Set<Key> keys(List<OfficialAccounts.Holder> holders) {
    return holders.stream().map(Key::of).collect(Collectors.toSet());
  }

  private Uni<ImportOutcome> compare(
      Command command, Region region, List<Listed> listed, Holders holders, RowFaults faults) {
    List<UUID> own =
        holders.live().values().stream()
            .filter(holder -> holder.region().equals(command.region()))
            .map(OfficialAccounts.Holder::accountId)
            .toList();
    return accounts
        .byIds(command.region(), own)
        .flatMap(
            recorded ->
                take(
                    command,
                    region,
                    listed,
                    holders,
                    recorded.stream()
                        .collect(Collectors.toMap(OfficialAccount::id, Function.identity())),
                    faults));
  }

  private Uni<ImportOutcome> take(
      Command command,
      Region region,
      List<Listed> listed,
      Holders holders,
      Map<UUID, OfficialAccount> recorded,
      RowFaults faults) {
    List<Listed> fresh = new ArrayList<>();
    Map<OfficialAccount, Listed> differing = new LinkedHashMap<>();
    Set<Key> ids = new HashSet<>(holders.ids());
    Instant now = clock.instant();
    int agreeing = 0;
    for (Listed one : listed) {
      Key key = new Key(one.address().platform(), one.address().norm());
      OfficialAccounts.Holder holder = holders.live().get(key);
      OfficialAccount known = holder == null ? null : recorded.get(holder.accountId());
      if (holder == null) {
        if (admitted(one, holders.retired().contains(key), ids, region.dayOf(now), faults)) {
          fresh.add(one);
        }
      } else if (known == null || !known.unitId().equals(one.owner().id())) {
        faults.add(one.row().line(), "url", new AddressTaken(one.address()));
      } else if (known.profile().equals(one.profile(known))) {
        agreeing++;
      } else {
        differing.put(known, one);
      }
    }
    ImportOutcome outcome =
        new ImportOutcome(fresh.size(), differing.size(), agreeing, faults.list());
    return command.mode().stores(outcome.faults())
        ? store(command, region, fresh, differing, now).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  /** Whether a list may register the account; what a coordinator vouches for is not above rules. */
  private static boolean admitted(
      Listed one, boolean retired, Set<Key> ids, LocalDate today, RowFaults faults) {
    Address address = one.address();
    if (retired) {
      faults.add(one.row().line(), "url", new AddressRetired(address));
      return false;
    }
    if (!one.owner().existedOn(today)) {
      faults.add(one.row().line(), "unitCode", new UnitClosed(one.owner().code(), today));
      return false;
    }
    boolean other =
        address.platformId() == null || ids.add(new Key(address.platform(), address.platformId()));
    if (!other) {
      faults.add(one.row().line(), "url", new PlatformIdTaken(address));
    }
    return other;
  }

  private Uni<Void> store(
      Command command,
      Region region,
      List<Listed> fresh,
      Map<OfficialAccount, Listed> differing,
      Instant now) {
    List<AccountJournal.Entry> touched = new ArrayList<>();
    List<Vouched> vouched = new ArrayList<>();
    for (Listed one : fresh) {
      Vouched created =
          OfficialAccount.vouchedFor(
              command.region(),
              one.address(),
              one.profile(null),
              command.activeFrom(),
              region.zoneId(),
              command.evidence(),
              command.coordinator(),
              now);
      vouched.add(created);
      touched.add(
          new AccountJournal.Entry(
              created.account(), one.owner(), "VOUCHED_FOR", command.coordinator(), null));
    }
    differing.forEach(
        (account, one) -> {
          Map<String, Object> before = AccountFacts.of(account);
          account.revise(one.profile(account), now);
          touched.add(
              new AccountJournal.Entry(
                  account, one.owner(), "REVISED", command.coordinator(), before));
        });
    return accounts
        .addAll(vouched.stream().map(Vouched::account).toList())
        .call(() -> accounts.note(vouched.stream().map(Vouched::change).toList()))
        .call(() -> accounts.prove(vouched.stream().map(Vouched::proof).toList()))
        .call(() -> journal.write(touched, now));
  }

  private static List<Listed> read(List<Row> rows, Map<String, Unit> units, RowFaults faults) {
    List<Listed> listed = new ArrayList<>();
    Map<Key, Long> firstLines = new HashMap<>();
    for (Row row : rows) {
      Unit owner = units.get(row.unitCode());
      if (owner == null) {
        faults.add(row.line(), "unitCode", new UnitUnknown(row.unitCode()));
      }
      Address address = address(row, faults);
      if (owner == null || address == null) {
        continue;
      }
      Long first = firstLines.putIfAbsent(new Key(address.platform(), address.norm()), row.line());
      if (first == null) {
        listed.add(new Listed(row, address, owner));
      } else {
        faults.add(row.line(), "url", new AddressRepeated(address, first));
      }
    }
    return listed;
  }

  private static Address address(Row row, RowFaults faults) {
    try {
      return URLS.read(row.platform(), row.address());
    } catch (Rejection no) {
      faults.add(row.line(), "url", no);
      return null;
    }
  }
}
