package id.tanggap.calendar.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.publication.PostAddress.Evidence;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.kit.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostAddressTest {

  @ParameterizedTest
  @CsvSource({
    "INSTAGRAM, https://www.instagram.com/dinkes.contoh/p/C3xYzAbCdEf/?igsh=1, C3xYzAbCdEf",
    "INSTAGRAM, https://instagram.com/Dinkes.Contoh/reel/C3xYzAbCdEf, C3xYzAbCdEf",
    "FACEBOOK, https://m.facebook.com/dinkes.contoh/posts/pfbid02Abc, pfbid02Abc",
    "FACEBOOK, https://www.facebook.com/dinkes.contoh/photos/a.1/12345, 12345",
    "X, https://twitter.com/dinkes.contoh/status/1, ",
    "TIKTOK, https://www.tiktok.com/@dinkes.contoh/video/7300000000000000001, 7300000000000000001",
    "THREADS, https://www.threads.net/@dinkes.contoh/post/C3xYz, C3xYz",
    "BLUESKY, https://bsky.app/profile/dinkes.contoh/post/3kabc, 3kabc"
  })
  void anAddressThatNamesTheAccountIsProof(Platform platform, String url, String id) {
    RosterAccount account = account(platform, "dinkes.contoh", null);
    if (id == null) {
      assertThatThrownBy(() -> PostAddress.of(account, url)).isInstanceOf(ForeignPostAddress.class);
      return;
    }
    PostAddress address = PostAddress.of(account, url);

    assertThat(address.externalPostId()).isEqualTo(id);
    assertThat(address.evidence()).isEqualTo(Evidence.OWNER_IN_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTAGRAM, https://www.instagram.com/p/CONTOH12345/, CONTOH12345",
    "YOUTUBE, https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3, dQw4w9WgXcQ",
    "YOUTUBE, https://youtu.be/dQw4w9WgXcQ, dQw4w9WgXcQ",
    "YOUTUBE, https://www.youtube.com/shorts/dQw4w9WgXcQ, dQw4w9WgXcQ",
    "FACEBOOK, https://www.facebook.com/reel/123456, 123456",
    "FACEBOOK, https://www.facebook.com/permalink.php?story_fbid=pfbid1&id=1000, pfbid1"
  })
  void anAddressThatNamesNobodyIsTakenAndSaysSo(Platform platform, String url, String id) {
    PostAddress address = PostAddress.of(account(platform, "dinkes.contoh", null), url);

    assertThat(address.externalPostId()).isEqualTo(id);
    assertThat(address.evidence()).isEqualTo(Evidence.PLATFORM_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share/p/1AbCdEfGhI", "share/v/1AbCdEfGhI", "share/r/1AbCdEfGhI"})
  void aShareLinkOfFacebookIsKeptAsItIsBecauseItsCodeIsNoIdOfAPost(String path) {
    RosterAccount account = account(Platform.FACEBOOK, "dinkes.contoh", null);

    PostAddress address =
        PostAddress.of(account, "https://m.facebook.com/" + path + "/?mibextid=WC7FNe");

    assertThat(address.url()).isEqualTo("https://www.facebook.com/" + path);
    assertThat(address.postKey()).isEqualTo(address.url());
    assertThat(address.externalPostId()).isNull();
    assertThat(address.evidence()).isEqualTo(Evidence.PLATFORM_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTAGRAM, https://www.instagram.com/orang.lain/p/C3xYzAbCdEf/, owner",
    "FACEBOOK, https://www.facebook.com/orang.lain/posts/1, owner",
    "TIKTOK, https://www.tiktok.com/@orang.lain/video/1, owner",
    "INSTAGRAM, https://www.instagram.com/dinkes.contoh/, form",
    "INSTAGRAM, https://www.facebook.com/dinkes.contoh/posts/1, form",
    "INSTAGRAM, https://www.instagram.com.evil.example/dinkes.contoh/p/C3xYzAbCdEf/, form",
    "YOUTUBE, https://www.youtube.com/@dinkes.contoh, form",
    "INSTAGRAM, http://www.instagram.com/dinkes.contoh/p/C3xYzAbCdEf/, address",
    "INSTAGRAM, https://www.instagram.com@evil.example/dinkes.contoh/p/C3xYzAbCdEf/, address",
    "INSTAGRAM, https://www.instagram.com:8443/dinkes.contoh/p/C3xYzAbCdEf/, address",
    "INSTAGRAM, tidak ada alamat, address"
  })
  void whatDoesNotBelongToTheAccountIsRefusedWithTheReason(
      Platform platform, String url, String reason) {
    RosterAccount account = account(platform, "dinkes.contoh", null);

    assertThatThrownBy(() -> PostAddress.of(account, url))
        .isInstanceOfSatisfying(
            ForeignPostAddress.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::code)
                    .containsExactly("foreign-post-address-" + reason));
  }

  @Test
  void twoWritingsOfOnePostAreTheSamePost() {
    RosterAccount account = account(Platform.INSTAGRAM, "dinkes.contoh", null);

    assertThat(PostAddress.of(account, "https://instagram.com/p/CONTOH12345").postKey())
        .isEqualTo(
            PostAddress.of(account, "https://www.instagram.com/dinkes.contoh/reel/CONTOH12345/?x=1")
                .postKey());
  }

  @Test
  void aFacebookPermalinkIsHeldAgainstTheNumberOfThePage() {
    RosterAccount page = account(Platform.FACEBOOK, "dinkes.contoh", "1000");

    assertThat(
            PostAddress.of(page, "https://www.facebook.com/story.php?story_fbid=7&id=1000")
                .evidence())
        .isEqualTo(Evidence.OWNER_IN_ADDRESS);
    assertThatThrownBy(
            () -> PostAddress.of(page, "https://www.facebook.com/story.php?story_fbid=7&id=2000"))
        .isInstanceOf(ForeignPostAddress.class);
  }

  @ParameterizedTest
  @CsvSource({
    "X, dinkes_contoh, https://x.com/dinkes_contoh, https://twitter.com/dinkes_contoh/status/42, 42",
    "TELEGRAM, dinkescontoh, https://t.me/dinkescontoh, https://t.me/s/dinkescontoh/7, 7",
    "WHATSAPP_CHANNEL, 0029Va, https://whatsapp.com/channel/0029Va,"
        + " https://www.whatsapp.com/channel/0029Va/101, 101",
    "MASTODON, dinkes@sosial.example, https://sosial.example/@dinkes,"
        + " https://sosial.example/@dinkes/1100, 1100"
  })
  void everyOtherPlatformHasItsForm(
      Platform platform, String handle, String home, String url, String id) {
    RosterAccount account = PublicationFixture.account(platform, handle, null, home);

    assertThat(PostAddress.of(account, url).externalPostId()).isEqualTo(id);
  }

  @Test
  void aPageOfTheWebsiteIsAPostAndItsHomePageIsNone() {
    RosterAccount site =
        PublicationFixture.account(
            Platform.WEBSITE, "dinkes.contoh.example", null, "https://www.dinkes.contoh.example/");

    assertThat(PostAddress.of(site, "https://dinkes.contoh.example/berita/imunisasi/").url())
        .isEqualTo("https://dinkes.contoh.example/berita/imunisasi");
    assertThat(PostAddress.of(site, "https://dinkes.contoh.example/?p=12").postKey())
        .isEqualTo("https://dinkes.contoh.example?p=12");
    assertThatThrownBy(() -> PostAddress.of(site, "https://dinkes.contoh.example/"))
        .isInstanceOf(ForeignPostAddress.class);
    assertThatThrownBy(() -> PostAddress.of(site, "https://dinkes.contoh.example.evil.example/a"))
        .isInstanceOf(ForeignPostAddress.class);
  }

  private static RosterAccount account(Platform platform, String handle, String platformId) {
    return PublicationFixture.account(platform, handle, platformId, "https://contoh.example/");
  }
}
