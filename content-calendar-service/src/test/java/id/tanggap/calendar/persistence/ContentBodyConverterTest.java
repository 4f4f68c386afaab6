package id.tanggap.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ChannelOverride;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.MediaPiece;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContentBodyConverterTest {
  private final ContentBodyConverter converter = new ContentBodyConverter();

  @Property(tries = 300)
  void whatIsStoredIsReadBackCharacterForCharacter(
      @ForAll String title, @ForAll String text, @ForAll String alt, @ForAll Platform platform) {
    ContentBody body =
        new ContentBody(
            title,
            text,
            List.of("https://a.example/" + title),
            List.of(new MediaPiece("https://b.example/", "a".repeat(64), "image/jpeg", alt)),
            Map.of(platform, new ChannelOverride(text + "!", List.of("a".repeat(64)))));

    ContentBody read = converter.convertToEntityAttribute(converter.convertToDatabaseColumn(body));

    assertThat(read).isEqualTo(body);
    assertThat(read.hash()).isEqualTo(body.hash());
  }
}
