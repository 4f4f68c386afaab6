package id.tanggap.account.application.impersonation;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.config.ReportsConfig;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.impersonation.AccountIsOfficial;
import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.EvidenceFull;
import id.tanggap.account.domain.impersonation.ImitatedUnknown;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.ImpersonationSource;
import id.tanggap.account.domain.impersonation.ReportsWaiting;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens a case about an account that pretends to be official, for an office or for a citizen. */
@ApplicationScoped
public class ReportImpersonation {
  private static final Actor CITIZEN = new Actor("anonymous", "Warga tanpa nama");
  // citizens may fill a case only so far, so that there is room for what an office finds
  private static final int MOST_OF_CITIZENS = Evidence.MOST / 2;
  private static final UrlTable URLS = UrlTable.shipped();

  private final ImpersonationCases cases;
  private final OfficialAccounts accounts;
  private final Regions regions;
  private final ScoreLookAlike scoring;
  private final ImpersonationQueries queries;
  private final CaseHistory history;
  private final ReportsConfig config;
  private final Clock clock;

  ReportImpersonation(
      ImpersonationCases cases,
      OfficialAccounts accounts,
      Regions regions,
      ScoreLookAlike scoring,
      ImpersonationQueries queries,
      CaseHistory history,
      ReportsConfig config,
      Clock clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.regions = regions;
    this.scoring = scoring;
    this.queries = queries;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What somebody of an office saw.
   *
   * @param address URL or handle in any spelling
   * @param imitated the official account that it imitates, null when not known
   */
  public record Report(
      String region,
      Platform platform,
      String address,
      UUID imitated,
      Evidence.Piece piece,
      Actor reporter) {}

  /**
   * What a citizen saw.
   *
   * @param region whom it is for, null to find out by resemblance
   */
  public record CitizensReport(
      String region, Platform platform, String address, Evidence.Piece piece) {}

  /** Opens a case for an office. */
  @WithTransaction
  public Uni<CaseView> byOffice(Report report) {
    Address address = URLS.read(report.platform(), report.address());
    Uni<ImpersonationCase.Suspicion> suspicion =
        report.imitated() == null
            ? scoring
                .nearest(address, report.region())
                .map(
                    near ->
                        new ImpersonationCase.Suspicion(
                            report.region(),
                            address,
                            null,
                            near.map(ScoreLookAlike.Likeness::score).orElse(null)))
            : scoring
                .with(address, report.region(), report.imitated())
                .map(
                    score ->
                        new ImpersonationCase.Suspicion(
                            report.region(), address, report.imitated(), score));
    return refuseOfficial(accounts, address)
        .flatMap(checked -> suspicion)
        .flatMap(
            suspected ->
                open(suspected, report.piece(), ImpersonationSource.OFFICE, report.reporter()))
        .flatMap(queries::view);
  }

  /**
   * Takes what a citizen saw. About an account that is reported already it adds to the case, and
   * the citizen is told nothing else than otherwise.
   */
  @WithTransaction
  public Uni<Void> byCitizen(CitizensReport report) {
    Address address = URLS.read(report.platform(), report.address());
    return refuseOfficial(accounts, address)
        .flatMap(checked -> suspect(report, address))
        .flatMap(
            suspicion ->
                cases
                    .lockAbout(suspicion.region(), address)
                    .flatMap(
                        known ->
                            known == null
                                ? openForCitizen(suspicion, report.piece())
                                : addAgain(known, report.piece())));
  }

  private Uni<ImpersonationCase.Suspicion> suspect(CitizensReport report, Address address) {
    if (report.region() == null) {
      return scoring
          .nearest(address, null)
          .map(near -> near.orElseThrow(ImitatedUnknown::new))
          .map(near -> new ImpersonationCase.Suspicion(near.region(), address, null, near.score()));
    }
    return regions
        .required(report.region())
        .flatMap(known -> scoring.nearest(address, report.region()))
        .map(
            near ->
                new ImpersonationCase.Suspicion(
                    report.region(),
                    address,
                    null,
                    near.map(ScoreLookAlike.Likeness::score).orElse(null)));
  }

  private Uni<Void> openForCitizen(ImpersonationCase.Suspicion suspicion, Evidence.Piece piece) {
    return cases
        .waiting(suspicion.region())
        .invoke(
            waiting -> {
              if (waiting >= config.waiting()) {
                throw new ReportsWaiting();
              }
            })
        .flatMap(few -> open(suspicion, piece, ImpersonationSource.CITIZEN, CITIZEN))
        .replaceWithVoid();
  }

  private Uni<ImpersonationCase> open(
      ImpersonationCase.Suspicion suspicion,
      Evidence.Piece piece,
      ImpersonationSource source,
      Actor reporter) {
    Instant now = clock.instant();
    ImpersonationCase.Evidenced opened =
        ImpersonationCase.report(suspicion, piece, source, reporter.name(), now);
    return cases
        .put(opened.of())
        .flatMap(stored -> cases.put(opened.evidence()))
        .flatMap(
            stored ->
                history.record(
                    opened.of(), "REPORTED", reporter, now, null, CaseHistory.facts(opened.of())))
        .replaceWith(opened.of());
  }

  private Uni<Void> addAgain(ImpersonationCase known, Evidence.Piece piece) {
    Instant now = clock.instant();
    return cases
        .evidence(known.region(), known.id())
        .flatMap(
            evidence ->
                evidence.size() >= MOST_OF_CITIZENS
                    ? Uni.createFrom().voidItem()
                    : keep(known, known.reportAgain(piece, CITIZEN.name(), now), now));
  }

  private Uni<Void> keep(ImpersonationCase known, Evidence evidence, Instant now) {
    return cases
        .put(known)
        .flatMap(stored -> cases.put(evidence))
        .flatMap(
            stored ->
                history.record(
                    known, "REPORTED_AGAIN", CITIZEN, now, null, CaseHistory.facts(evidence)));
  }

  /** Fails when a live account of the registry is known by the address. */
  static Uni<Void> refuseOfficial(OfficialAccounts accounts, Address address) {
    return accounts
        .known(List.of(address))
        .invoke(
            holders -> {
              if (!holders.isEmpty()) {
                throw new AccountIsOfficial(address.platform(), address.handle());
              }
            })
        .replaceWithVoid();
  }

  /** Fails when a case holds as much evidence as it may. */
  static void refuseMore(List<Evidence> evidence) {
    if (evidence.size() >= Evidence.MOST) {
      throw new EvidenceFull(Evidence.MOST);
    }
  }
}
