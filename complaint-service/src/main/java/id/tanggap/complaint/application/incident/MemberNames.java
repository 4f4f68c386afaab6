package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.application.privacy.ReporterRecords;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.privacy.Masking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the names and contacts of the reporters of an incident out of what is written about it, as
 * they are taken out of what is written about one case. Those of cases that only looked like the
 * others or left again count too.
 *
 * <p>The cost grows with the number of cases, by opening one sealed identity each, and with nothing
 * else: they are read in pages, only what consists of words of the text is looked for in it, and
 * nothing of it is kept. It is paid when a person writes, not when others read. Always inside the
 * caller's transaction.
 */
@ApplicationScoped
class MemberNames {

  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final ReporterRecords records;
  private final Vault vault;

  MemberNames(ReporterRecords records, Vault vault) {
    this.records = records;
    this.vault = vault;
  }

  /** A text about an incident without what names the reporter of any of its cases. */
  Uni<String> covered(Incident incident, String text) {
    List<String> one = new ArrayList<>();
    one.add(text);
    return covered(incident, one).map(covered -> covered.get(0));
  }

  /** As {@link #covered(Incident, String)}, for some texts at once; null stays null. */
  Uni<List<String>> covered(Incident incident, List<String> texts) {
    return pages(incident, masked(texts), FIRST);
  }

  /** As {@link #covered(Incident, List)}, for some cases that may not belong to it yet. */
  Uni<List<String>> covered(String region, List<UUID> cases, List<String> texts) {
    return records.reporters(region, cases).map(found -> cover(masked(texts), found));
  }

  private Uni<List<String>> pages(Incident incident, List<String> texts, UUID after) {
    return records
        .reportersOfIncident(incident.region(), incident.id(), after, PAGE)
        .chain(
            found -> {
              List<String> covered = cover(texts, found);
              return found.size() < PAGE
                  ? Uni.createFrom().item(covered)
                  : pages(incident, covered, found.get(PAGE - 1).complaintId());
            });
  }

  private static List<String> masked(List<String> texts) {
    return texts.stream().map(Masking::mask).collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> cover(List<String> texts, List<ReporterRecords.Reporter> reporters) {
    List<String> known =
        reporters.stream()
            .flatMap(
                one -> vault.openFields(KnownReporter.REPORTER, one.sealed()).values().stream())
            .toList();
    return texts.stream()
        .map(text -> Masking.coverMany(text, known))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
