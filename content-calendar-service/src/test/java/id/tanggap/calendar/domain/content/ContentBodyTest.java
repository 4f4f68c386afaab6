package id.tanggap.calendar.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.domain.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentBodyTest {
  private static final String PHOTO = "a".repeat(64);
  private static final String VIDEO = "b".repeat(64);

  @Test
  void theHashIsThatOfTheCanonicalFormAndNeverMovesByAccident() {
    ContentBody body = new ContentBody("Judul", "Isi", List.of(), List.of(), Map.of());

    assertThat(body.canonical())
        .isEqualTo(
            "{\"form\":1,\"links\":[],\"media\":[],\"overrides\":{},\"text\":\"Isi\","
                + "\"title\":\"Judul\"}");
    assertThat(body.hash())
        .isEqualTo("d5c42c7309db4af708897399e64e8cc95e0ee28b7a7004e158e656e93be5caf2");
  }

  @Test
  void aChannelGetsItsOwnTextAndTheOthersTheCommonOne() {
    ContentBody body =
        new ContentBody(
            "Judul",
            "Teks umum",
            List.of(),
            List.of(),
            Map.of(Platform.X, new ChannelOverride("Teks pendek", List.of())));

    assertThat(body.textFor(Platform.X)).isEqualTo("Teks pendek");
    assertThat(body.textFor(Platform.FACEBOOK)).isEqualTo("Teks umum");
  }

  @Test
  void aChannelGetsItsOwnMediaInItsOwnOrder() {
    MediaPiece photo = new MediaPiece("https://b.example/f.jpg", PHOTO, "image/jpeg", "Foto");
    MediaPiece video = new MediaPiece("https://b.example/v.mp4", VIDEO, "video/mp4", "Video");
    ContentBody body =
        new ContentBody(
            "Judul",
            "Teks",
            List.of(),
            List.of(photo, video),
            Map.of(Platform.TIKTOK, new ChannelOverride("", List.of(VIDEO, PHOTO))));

    assertThat(body.mediaFor(Platform.TIKTOK)).containsExactly(video, photo);
    assertThat(body.mediaFor(Platform.INSTAGRAM)).containsExactly(photo, video);
  }

  @Test
  void thePastedTextCarriesEveryLinkExactlyOnce() {
    ContentBody body =
        new ContentBody(
            "Judul",
            "Lihat https://a.example/1",
            List.of("https://a.example/1", "https://a.example/2"),
            List.of(),
            Map.of());

    assertThat(body.pasteText(Platform.FACEBOOK))
        .isEqualTo("Lihat https://a.example/1\n\nhttps://a.example/2");
  }
}
