package id.tanggap.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void bringsBackEveryTypeOfKey() {
    Instant instant = Instant.parse("2024-02-19T01:02:03.123456789Z");
    LocalDate date = LocalDate.of(2024, 2, 19);
    UUID id = UUID.randomUUID();

    Cursor cursor = Cursor.decode(Cursor.of("a", instant, date, id, 7L, null).encode("f"), "f");

    assertThat(cursor.string(0)).isEqualTo("a");
    assertThat(cursor.instant(1)).isEqualTo(instant);
    assertThat(cursor.date(2)).isEqualTo(date);
    assertThat(cursor.uuid(3)).isEqualTo(id);
    assertThat(cursor.number(4)).isEqualTo(7);
    assertThat(cursor.instant(5)).isNull();
  }

  @Test
  void refusesAKeyOfAnotherType() {
    Cursor cursor = Cursor.of("a");

    assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(ForeignCursor.class);
    assertThatThrownBy(() -> cursor.string(1)).isInstanceOf(ForeignCursor.class);
  }

  @Test
  void tellsFiltersApartThatReadTheSameWhenWrittenTogether() {
    assertThat(Cursor.fingerprint("a", "bc")).isNotEqualTo(Cursor.fingerprint("ab", "c"));
    assertThat(Cursor.fingerprint("a", null)).isNotEqualTo(Cursor.fingerprint("a", ""));
  }

  @Property
  void bringsBackAnyTextOnlyForItsOwnFilter(@ForAll String text, @ForAll String filter) {
    String key = text.replace("\u0000", "").replaceAll("[\\ud800-\\udfff]", "");
    String word = Cursor.of(key, 1).encode(filter);

    assertThat(Cursor.decode(word, filter).string(0)).isEqualTo(key);
    assertThat(word).matches("[A-Za-z0-9_-]+");
    assertThatThrownBy(() -> Cursor.decode(word, filter + "x")).isInstanceOf(ForeignCursor.class);
  }

  @Property
  void neverFailsOtherwiseOnWhateverAClientSends(@ForAll String word) {
    assertThatThrownBy(() -> Cursor.decode(word, "f")).isInstanceOf(ForeignCursor.class);
  }
}
