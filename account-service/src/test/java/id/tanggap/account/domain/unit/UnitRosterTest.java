package id.tanggap.account.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnitRosterTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final String REGION = "33.28";

  private static UnitRoster.Entry entry(long line, String code, String parent) {
    return new UnitRoster.Entry(
        line,
        code,
        new UnitProfile("Unit " + code, UnitType.AGENCY, null, null, false, null, null),
        parent);
  }

  private static List<Unit> imported(List<Unit> recorded, List<UnitRoster.Entry> entries) {
    UnitRoster roster = new UnitRoster(REGION, recorded);
    List<Unit> all = new ArrayList<>(recorded);
    all.addAll(roster.apply(roster.plan(entries), NOW).created());
    return all;
  }

  @Test
  void childrenMayComeBeforeTheirParents() {
    UnitRoster roster = new UnitRoster(REGION, List.of());
    UnitRoster.Plan plan =
        roster.plan(
            List.of(
                entry(2, "LABKES", "DINKES"),
                entry(3, "DINKES", "SETDA"),
                entry(4, "SETDA", null)));
    assertThat(plan.refusals()).isEmpty();
    assertThat(roster.apply(plan, NOW).created())
        .extracting(Unit::path)
        .containsExactly("/SETDA/", "/SETDA/DINKES/", "/SETDA/DINKES/LABKES/");
  }

  @Test
  void theSecondLineWithACodeIsRefused() {
    UnitRoster.Plan plan =
        new UnitRoster(REGION, List.of())
            .plan(List.of(entry(2, "DINKES", null), entry(3, "DINKES", null)));
    assertThat(plan.fresh()).hasSize(1);
    assertThat(plan.refusals())
        .singleElement()
        .satisfies(
            no -> {
              assertThat(no.line()).isEqualTo(3);
              assertThat(no.why()).isInstanceOf(UnitCodeRepeated.class);
            });
  }

  @Test
  void everyMemberOfACycleIsRefused() {
    UnitRoster.Plan plan =
        new UnitRoster(REGION, List.of())
            .plan(
                List.of(
                    entry(2, "AA", "CC"),
                    entry(3, "BB", "AA"),
                    entry(4, "CC", "BB"),
                    entry(5, "SOUND", null)));
    assertThat(plan.refusals()).hasSize(3);
    assertThat(plan.refusals()).allMatch(no -> no.why() instanceof UnitCycle);
    assertThat(plan.fresh()).extracting(UnitRoster.Entry::code).containsExactly("SOUND");
  }

  @Test
  void aCycleWithRecordedUnitsIsRefused() {
    List<Unit> recorded =
        imported(List.of(), List.of(entry(2, "SETDA", null), entry(3, "DINKES", "SETDA")));
    UnitRoster.Plan plan =
        new UnitRoster(REGION, recorded).plan(List.of(entry(2, "SETDA", "DINKES")));
    assertThat(plan.refusals())
        .singleElement()
        .satisfies(no -> assertThat(no.why()).isInstanceOf(UnitCycle.class));
  }

  @Test
  void whatHangsBelowARefusedEntryIsRefusedToo() {
    UnitRoster.Plan plan =
        new UnitRoster(REGION, List.of())
            .plan(List.of(entry(2, "AA", "TIADA"), entry(3, "BB", "AA"), entry(4, "CC", null)));
    assertThat(plan.refusals())
        .extracting(no -> no.why().code())
        .containsExactly("unit-parent-unknown", "unit-parent-unknown");
    assertThat(plan.fresh()).extracting(UnitRoster.Entry::code).containsExactly("CC");
  }

  @Test
  void descendantsThatTheListDoesNotNameFollowAMove() {
    List<Unit> recorded =
        imported(
            List.of(),
            List.of(
                entry(2, "SETDA", null), entry(3, "DINKES", null), entry(4, "LABKES", "DINKES")));
    UnitRoster roster = new UnitRoster(REGION, recorded);
    UnitRoster.Plan plan = roster.plan(List.of(entry(2, "DINKES", "SETDA")));
    assertThat(plan.differing()).hasSize(1);
    assertThat(roster.apply(plan, NOW).changed())
        .extracting(Unit::path)
        .containsExactlyInAnyOrder("/SETDA/DINKES/", "/SETDA/DINKES/LABKES/");
  }

  @Property(tries = 300)
  void whateverIsAcceptedFormsATreeAndRepeatingItChangesNothing(
      @ForAll("lists") List<UnitRoster.Entry> first,
      @ForAll("lists") List<UnitRoster.Entry> second) {
    List<Unit> recorded = imported(List.of(), first);
    requireTree(recorded);
    List<Unit> both = imported(recorded, second);
    requireTree(both);

    UnitRoster roster = new UnitRoster(REGION, both);
    UnitRoster.Plan again = roster.plan(second);
    assertThat(again.fresh()).isEmpty();
    assertThat(again.differing()).isEmpty();
    UnitRoster.Changes changes = roster.apply(again, NOW);
    assertThat(changes.created()).isEmpty();
    assertThat(changes.changed()).isEmpty();
  }

  private static void requireTree(List<Unit> units) {
    Map<UUID, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    for (Unit unit : units) {
      Unit parent = unit.parentId() == null ? null : byId.get(unit.parentId());
      assertThat(unit.parentId() == null).isEqualTo(parent == null);
      assertThat(unit.path()).isEqualTo((parent == null ? "/" : parent.path()) + unit.code() + "/");
      List<String> way = List.of(unit.path().substring(1).split("/"));
      assertThat(way).doesNotHaveDuplicates();
    }
  }

  @Provide
  Arbitrary<List<UnitRoster.Entry>> lists() {
    Arbitrary<String> codes = Arbitraries.of("AA", "BB", "CC", "DD", "EE", "FF");
    return Combinators.combine(codes, codes.injectNull(0.4))
        .as((code, parent) -> new String[] {code, parent})
        .list()
        .ofMaxSize(8)
        .map(
            pairs ->
                IntStream.range(0, pairs.size())
                    .mapToObj(i -> entry(i + 2L, pairs.get(i)[0], pairs.get(i)[1]))
                    .toList());
  }
}
