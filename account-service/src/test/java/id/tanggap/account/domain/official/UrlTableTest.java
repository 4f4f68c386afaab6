package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTableTest {
  private static final UrlTable TABLE = UrlTable.shipped();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/spellings.csv", numLinesToSkip = 1)
  void everySpellingIsReducedToOneAddress(
      String spelling, Platform platform, String norm, String url) {
    Address address = TABLE.readings(spelling).get(0);
    assertThat(address.platform()).isEqualTo(platform);
    assertThat(address.norm()).isEqualTo(norm);
    if (url != null) {
      assertThat(address.url()).isEqualTo(url);
    }
    assertThat(TABLE.read(platform, spelling)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.instagram.com/p/C3abcDEF123/",
        "https://www.instagram.com/reel/C3abcDEF123/",
        "https://www.instagram.com/explore/tags/tegal/",
        "https://www.instagram.com/",
        "https://www.facebook.com/share/1BxYz/",
        "https://www.facebook.com/groups/wargategal",
        "https://www.facebook.com/watch?v=123456789",
        "https://x.com/search?q=dinkes",
        "https://x.com/i/lists/1234",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/@ab",
        "https://vm.tiktok.com/ZSabc123/",
        "https://www.tiktok.com/tag/tegal",
        "https://t.me/+AbCdEfGh",
        "https://t.me/c/1234567/89",
        "https://t.me/joinchat/AAAA",
        "https://chat.whatsapp.com/AbCdEf",
        "https://bsky.app/search?q=dinkes",
        "ftp://dinkes.tegalkab.go.id/",
        "javascript:alert(1)",
        "https://",
        "https://localhost/",
        "https://192.168.1.1/",
        "not a url",
        ""
      })
  void whatNamesNoAccountIsReadAsNone(String text) {
    assertThat(
            TABLE.readings(text).stream().filter(address -> address.platform() != Platform.WEBSITE))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://instagram.com@evil.example/dinkes.kabtegal",
        "https://instagram.com.evil.example/dinkes.kabtegal",
        "https://evil.example\\@instagram.com/dinkes.kabtegal",
        "https://xn--nstagram-4va.com/dinkes.kabtegal",
        "https://іnstagram.com/dinkes.kabtegal",
        "https://wwwinstagram.com/dinkes.kabtegal",
        "https://notx.com/dinkes"
      })
  void aHostThatOnlyLooksLikeAPlatformIsAWebsite(String text) {
    assertThat(TABLE.readings(text)).allMatch(address -> address.platform() == Platform.WEBSITE);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTAGRAM,@Dinkes.KabTegal,dinkes.kabtegal",
    "INSTAGRAM,dinkes.kabtegal,dinkes.kabtegal",
    "FACEBOOK,Dinkes.Kab.Tegal,dinkeskabtegal",
    "X,@DinkesTegal,dinkestegal",
    "YOUTUBE,@DinkesTegal,dinkestegal",
    "TIKTOK,@dinkes_tegal,dinkes_tegal",
    "TELEGRAM,dinkes_tegal,dinkes_tegal",
    "MASTODON,@dinkes@sosial.example,dinkes@sosial.example",
    "BLUESKY,@Dinkes.bsky.social,dinkes.bsky.social",
    "WHATSAPP_CHANNEL,0029VaAbCdEfGhIjKlMnOp12,0029VaAbCdEfGhIjKlMnOp12"
  })
  void aBareHandleIsReadOnItsPlatform(Platform platform, String typed, String norm) {
    assertThat(TABLE.read(platform, typed).norm()).isEqualTo(norm);
  }

  @Test
  void anAddressOfAnotherPlatformIsNamedAsSuch() {
    assertThatThrownBy(() -> TABLE.read(Platform.INSTAGRAM, "https://www.tiktok.com/@dinkes"))
        .isInstanceOf(AddressOfOtherPlatform.class);
    assertThatThrownBy(() -> TABLE.read(Platform.WEBSITE, "https://www.instagram.com/dinkes"))
        .isInstanceOf(AddressOfOtherPlatform.class);
    assertThatThrownBy(() -> TABLE.read(Platform.INSTAGRAM, "https://dinkes.tegalkab.go.id/"))
        .isInstanceOf(AddressUnreadable.class);
    assertThatThrownBy(() -> TABLE.read(Platform.INSTAGRAM, "instagram.com"))
        .isInstanceOf(AddressUnreadable.class);
    assertThatThrownBy(() -> TABLE.read(Platform.WEBSITE, "https://192.168.1.1/"))
        .isInstanceOf(AddressUnreadable.class);
  }

  @Test
  void aCaseSensitiveIdKeepsItsCase() {
    Address one =
        TABLE.read(Platform.YOUTUBE, "https://youtube.com/channel/UCabcdefghijklmnopqrstuV");
    Address other =
        TABLE.read(Platform.YOUTUBE, "https://youtube.com/channel/UCabcdefghijklmnopqrstuv");
    assertThat(one.platformId()).isEqualTo("UCabcdefghijklmnopqrstuV");
    assertThat(one.norm()).isNotEqualTo(other.norm());
  }

  @Test
  void aPageBelongsToItsSiteAndToTheSitesAbove() {
    Address page = TABLE.readings("https://www.tegalkab.go.id/dinkes/berita/1").get(0);
    assertThat(UrlTable.websitesOf(page))
        .containsExactly(
            "tegalkab.go.id/dinkes/berita/1",
            "tegalkab.go.id/dinkes/berita",
            "tegalkab.go.id/dinkes",
            "tegalkab.go.id");
  }

  @Test
  void everyPlatformHasSpellingsThatAreTested() throws Exception {
    try (InputStream file = UrlTableTest.class.getResourceAsStream("/spellings.csv")) {
      String rows = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Platform.values())
          .allSatisfy(platform -> assertThat(rows).contains("," + platform + ","));
    }
  }

  static Stream<Platform> platformsWithHandles() {
    return Arrays.stream(Platform.values()).filter(platform -> platform != Platform.WEBSITE);
  }

  @ParameterizedTest
  @MethodSource("platformsWithHandles")
  void theCanonicalUrlLeadsBackToTheSameAddress(Platform platform) {
    String handle =
        switch (platform) {
          case MASTODON -> "dinkes@sosial.example";
          case BLUESKY -> "dinkes.bsky.social";
          case WHATSAPP_CHANNEL -> "0029VaAbCdEfGhIjKlMnOp12";
          case INSTAGRAM, FACEBOOK, X, YOUTUBE, TIKTOK, THREADS, TELEGRAM, WEBSITE -> "dinkestegal";
        };
    Address address = TABLE.read(platform, handle);
    assertThat(TABLE.read(platform, address.url()).norm()).isEqualTo(address.norm());
  }

  @Property
  void noTextWhateverMakesItFail(@ForAll String text) {
    TABLE.readings(text);
    TABLE.readings("https://instagram.com/" + text);
    TABLE.readings("https://" + text);
    for (Platform platform : Platform.values()) {
      TABLE.handle(platform, text);
    }
  }
}
