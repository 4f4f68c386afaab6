package id.tanggap.calendar.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.domain.Platform;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What may and what may not move the hash that an approval pins. */
class ContentHashTest {

  @Property(tries = 300)
  void theOrderOfTheChannelsDoesNotMatter(@ForAll("bodies") ContentBody body, @ForAll long seed) {
    List<Map.Entry<Platform, ChannelOverride>> entries =
        new ArrayList<>(body.overrides().entrySet());
    Collections.shuffle(entries, new Random(seed));
    Map<Platform, ChannelOverride> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

    assertThat(
            new ContentBody(body.title(), body.text(), body.links(), body.media(), shuffled).hash())
        .isEqualTo(body.hash());
  }

  @Property(tries = 300)
  void whatNobodySeesDoesNotMatter(
      @ForAll("bodies") ContentBody body, @ForAll("noise") String end) {
    String noisy = "\uFEFF \n" + body.text().replace("\n", end + "\r\n") + end;

    assertThat(with(body, body.title() + " ", noisy, body.links(), body.media()).hash())
        .isEqualTo(body.hash());
  }

  @Property(tries = 300)
  void theUnicodeFormDoesNotMatter(@ForAll("bodies") ContentBody body) {
    String decomposed = Normalizer.normalize(body.text(), Normalizer.Form.NFD);

    assertThat(with(body, body.title(), decomposed, body.links(), body.media()).hash())
        .isEqualTo(body.hash());
  }

  @Property(tries = 300)
  void canonicalFormIsAFixedPoint(@ForAll String anything) {
    String once = CanonicalText.of(anything);

    assertThat(CanonicalText.of(once)).isEqualTo(once);
  }

  @Property(tries = 500)
  void twoBodiesHaveTheSameHashOnlyWhenTheyAreTheSame(
      @ForAll("bodies") ContentBody one, @ForAll("bodies") ContentBody other) {
    assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
  }

  @Property(tries = 300)
  void anotherVisibleTextIsAnotherHash(
      @ForAll("bodies") ContentBody body, @ForAll("texts") String text) {
    Assume.that(!CanonicalText.of(text).equals(body.text()));

    assertThat(with(body, body.title(), text, body.links(), body.media()).hash())
        .isNotEqualTo(body.hash());
  }

  @Property(tries = 300)
  void aWordThatMovesFromTitleToTextIsAnotherHash(
      @ForAll("bodies") ContentBody body, @ForAll("words") String word) {
    ContentBody before =
        with(body, body.title() + " " + word, body.text(), body.links(), body.media());
    ContentBody after =
        with(body, body.title(), word + " " + body.text(), body.links(), body.media());

    assertThat(after.hash()).isNotEqualTo(before.hash());
  }

  @Property(tries = 300)
  void theOrderOfLinksAndMediaMatters(@ForAll("bodies") ContentBody body) {
    Assume.that(body.links().size() > 1 && !reversed(body.links()).equals(body.links()));

    assertThat(with(body, body.title(), body.text(), reversed(body.links()), body.media()).hash())
        .isNotEqualTo(body.hash());
  }

  @Property(tries = 300)
  void otherBytesOfAFileAreAnotherHash(@ForAll("bodies") ContentBody body) {
    Assume.that(!body.media().isEmpty());
    MediaPiece piece = body.media().get(0);
    List<MediaPiece> changed = new ArrayList<>(body.media());
    String flipped = (piece.sha256().startsWith("0") ? "1" : "0") + piece.sha256().substring(1);
    changed.set(0, new MediaPiece(piece.url(), flipped, piece.mediaType(), piece.altText()));

    assertThat(with(body, body.title(), body.text(), body.links(), changed).hash())
        .isNotEqualTo(body.hash());
  }

  @Property(tries = 200)
  void anOverrideMoreOrLessIsAnotherHash(
      @ForAll("bodies") ContentBody body, @ForAll Platform platform, @ForAll("words") String word) {
    Map<Platform, ChannelOverride> changed = new LinkedHashMap<>(body.overrides());
    if (changed.remove(platform) == null) {
      changed.put(platform, new ChannelOverride(word, List.of()));
    }

    assertThat(
            new ContentBody(body.title(), body.text(), body.links(), body.media(), changed).hash())
        .isNotEqualTo(body.hash());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars(' ', '\t', '\u0000', '\u0007').ofMaxLength(5);
  }

  /** Letters with marks, quotes, emoji outside the basic plane, spaces and line ends. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Imunisasi", " ", "é", "ñ", "\n", "\n\n", "\"", "\\", "/", "😀", "{", "}", ",", "日本")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<ContentBody> bodies() {
    return Combinators.combine(texts(), texts(), links(), media(), overrides())
        .as(ContentBody::new);
  }

  private Arbitrary<List<String>> links() {
    return words().map(word -> "https://a.example/" + word).list().ofMaxSize(3);
  }

  private Arbitrary<List<MediaPiece>> media() {
    Arbitrary<String> hashes = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    return Combinators.combine(words(), hashes, texts())
        .as(
            (name, hash, alt) ->
                new MediaPiece("https://b.example/" + name, hash, "image/jpeg", alt))
        .list()
        .ofMaxSize(3);
  }

  private Arbitrary<Map<Platform, ChannelOverride>> overrides() {
    return Arbitraries.maps(
            Arbitraries.of(Platform.class),
            texts().map(text -> new ChannelOverride(text, List.of())))
        .ofMaxSize(4);
  }

  private static ContentBody with(
      ContentBody body, String title, String text, List<String> links, List<MediaPiece> media) {
    return new ContentBody(title, text, links, media, body.overrides());
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
