package id.tanggap.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.Regional;
import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.Note;
import id.tanggap.kit.notes.NoteRepository;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.WriteNotes;
import id.tanggap.testkit.Db;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class RegionalRepositoryTest {

  private static final String TEGAL = "33.28";
  private static final String CIMAHI = "32.77";
  private static final Map<String, ?> NONE = Map.of();

  @Inject NoteRepository notes;
  @Inject CrossRegion crossRegion;
  @Inject WriteNotes useCase;

  private Note ours;
  private Note theirs;

  enum Mood {
    CALM
  }

  record Kinds(
      UUID id,
      String region,
      Instant written,
      long version,
      int number,
      boolean yes,
      LocalDate day,
      Mood mood,
      Double share,
      String missing) {}

  record Unfiltered(String text) implements Regional {
    @Override
    public String region() {
      return text;
    }
  }

  static class UnfilteredRepository extends RegionalRepository<Unfiltered, UUID> {
    UnfilteredRepository() {
      super(Unfiltered.class);
    }
  }

  @BeforeEach
  void oneNoteInEachRegion() {
    Db.update("delete from note");
    ours = in(() -> notes.save(new Note(TEGAL, "ours", Instant.parse("2024-02-19T00:00:00Z"))));
    theirs = in(() -> notes.save(new Note(CIMAHI, "theirs", Instant.EPOCH)));
  }

  @Test
  void findsARowOfTheRegion() {
    assertThat(in(() -> notes.byId(TEGAL, ours.id())).text()).isEqualTo("ours");
    assertThat(in(() -> notes.lockById(TEGAL, ours.id())).text()).isEqualTo("ours");
  }

  @Test
  void aRowOfAnotherRegionLooksLikeNone() {
    assertThat(in(() -> notes.byId(TEGAL, theirs.id()))).isNull();
    assertThat(in(() -> notes.lockById(TEGAL, theirs.id()))).isNull();
    assertThat(in(() -> notes.one(TEGAL, "e.text = :text", Map.of("text", "theirs")))).isNull();
    assertThat(in(() -> notes.list(TEGAL, "e.id = e.id or 1 = 1", "", NONE, 9)))
        .extracting(Note::text)
        .containsExactly("ours");
    assertThat(in(() -> notes.count(TEGAL, "", NONE))).isEqualTo(1);
    assertThat(in(() -> notes.count(TEGAL, "true or true", NONE))).isEqualTo(1);
    assertThat(in(() -> notes.updateWhere(TEGAL, "e.text = 'new'", "1 = 1 or 2 = 2", NONE)))
        .isEqualTo(1);
    assertThat(
            in(
                () ->
                    notes.sql(
                        TEGAL, "select text from note where region = :region", NONE, String.class)))
        .containsExactly("new");
    assertThat(in(() -> notes.execute(TEGAL, "delete from note where region = :region", NONE)))
        .isEqualTo(1);
    assertThat(Db.query("select text from note")).containsExactly(Map.of("text", "theirs"));
  }

  @Test
  void nativeSqlWithoutTheFilterIsRefusedAtOnce() {
    for (String sql :
        List.of(
            "select text from note",
            "select text from note -- :region",
            "select text from note /* where region = :region */",
            "select text from note where text = ':region'",
            "select text from note where region = :regions",
            "select cast(text as text)::region from note")) {
      assertThatIllegalArgumentException()
          .as(sql)
          .isThrownBy(() -> notes.sql(TEGAL, sql, NONE, String.class));
      assertThatIllegalArgumentException()
          .as(sql)
          .isThrownBy(() -> notes.execute(TEGAL, sql, NONE));
    }
  }

  @Test
  void aConditionCannotLeaveItsBrackets() {
    for (String where :
        List.of("1 = 1) or (1 = 1", "1 = 1 -- ", "(1 = 1", "1 = 1 /* ", "')' = ')' ) or (1 = 1")) {
      assertThatIllegalArgumentException()
          .as(where)
          .isThrownBy(() -> notes.list(TEGAL, where, "", NONE, 9));
    }
    assertThat(in(() -> notes.count(TEGAL, "e.text <> ')' and (1 = 1)", NONE))).isEqualTo(1);
  }

  @Test
  void theRegionIsAskedForAndCannotBeTurned() {
    assertThatIllegalArgumentException().isThrownBy(() -> notes.byId(null, ours.id()));
    assertThatIllegalArgumentException().isThrownBy(() -> notes.count(" ", "", NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.count(TEGAL, "", Map.of("region", CIMAHI)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.updateWhere(TEGAL, "text = 'x', Region = '32.77'", "", NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> notes.save(CIMAHI, ours));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.save(new Note("", "nowhere", Instant.EPOCH)));
    assertThatIllegalArgumentException().isThrownBy(UnfilteredRepository::new);
  }

  @Test
  void aBrokenConstraintSpeaksWhileSaving() {
    assertThatThrownBy(() -> in(() -> notes.save(new Note(TEGAL, "ours", Instant.EPOCH))))
        .hasStackTraceContaining("uq_note_text");
  }

  @Test
  void savesManyAndListsThemInOrderAndLimit() {
    List<Note> many =
        IntStream.range(0, 120)
            .mapToObj(i -> new Note(TEGAL, "many %03d".formatted(i), Instant.EPOCH))
            .toList();

    in(() -> notes.saveAll(many));

    assertThat(
            in(
                () ->
                    notes.list(
                        TEGAL, "e.text like :text", "e.text desc", Map.of("text", "many %"), 3)))
        .extracting(Note::text)
        .containsExactly("many 119", "many 118", "many 117");
    assertThat(
            in(
                () ->
                    notes.count(
                        TEGAL, "e.text in (:texts)", Map.of("texts", List.of("many 001", "no")))))
        .isEqualTo(1);
  }

  @Test
  void savesAChangedEntity() {
    in(
        () ->
            notes
                .byId(TEGAL, ours.id())
                .invoke(note -> note.rewrite("changed"))
                .chain(notes::save));

    assertThat(Db.query("select text, version from note where id = ?", ours.id()))
        .containsExactly(Map.of("text", "changed", "version", 1L));
  }

  @Test
  void rowsOfANativeQueryBecomeRecordsValuesAndEntities() {
    String kinds =
        "select id, region, written, version, 7 as number, true as yes,"
            + " date '2024-02-19' as day, 'CALM' as mood,"
            + " cast(0.3125 as numeric) as share, cast(null as text) as missing"
            + " from note where region = :region and written > :since";
    Map<String, ?> since = Map.of("since", Instant.parse("2024-01-01T00:00:00Z"));

    assertThat(in(() -> notes.sql(TEGAL, kinds, since, Kinds.class)))
        .containsExactly(
            new Kinds(
                ours.id(),
                TEGAL,
                Instant.parse("2024-02-19T00:00:00Z"),
                0,
                7,
                true,
                LocalDate.of(2024, 2, 19),
                Mood.CALM,
                0.3125,
                null));
    assertThat(values("select id from note where region = :region", UUID.class))
        .containsExactly(ours.id());
    assertThat(values("select count(*) from note where region = :region", Long.class))
        .containsExactly(1L);
    assertThat(values("select written from note where region = :region", Instant.class))
        .containsExactly(Instant.parse("2024-02-19T00:00:00Z"));
    assertThat(values("select * from note where region = :region", Note.class))
        .extracting(Note::text)
        .containsExactly("ours");
    assertThatThrownBy(() -> values("select 1 as a, :region as b", Unfiltered.class))
        .hasMessageContaining("2 differently named columns");
  }

  @Test
  void crossingRegionsNeedsAReason() {
    assertThat(
            in(
                () ->
                    crossRegion.sql(
                        "a test", "select text from note order by 1", NONE, String.class)))
        .containsExactly("ours", "theirs");
    assertThat(in(() -> crossRegion.hql("a test", "from Note e", NONE, Note.class, 1))).hasSize(1);
    assertThat(in(() -> crossRegion.execute("a test", "update note set text = text || '!'", NONE)))
        .isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crossRegion.sql(" ", "select 1", NONE, Long.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crossRegion.execute(null, "delete from note", NONE));
  }

  private <R> List<R> values(String sql, Class<R> type) {
    return in(() -> notes.sql(TEGAL, sql, NONE, type));
  }

  private <T> T in(Supplier<Uni<T>> work) {
    return InVertx.run(() -> useCase.inTransaction(work));
  }
}
