package id.tanggap.calendar.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ChannelOverride;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.MediaPiece;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

/**
 * Keeps a body as its canonical JSON, byte for byte what was hashed: the database can check the
 * hash itself, and nobody has to trust a second serialisation.
 */
@Converter(autoApply = true)
public class ContentBodyConverter implements AttributeConverter<ContentBody, String> {
  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(Stored.class);

  /** The canonical form as it is written; {@code form} is its version. */
  record Stored(
      int form,
      String title,
      String text,
      List<String> links,
      List<MediaPiece> media,
      Map<Platform, ChannelOverride> overrides) {}

  @Override
  public String convertToDatabaseColumn(ContentBody body) {
    return body == null ? null : body.canonical();
  }

  @Override
  public ContentBody convertToEntityAttribute(String canonical) {
    if (canonical == null) {
      return null;
    }
    try {
      Stored stored = READER.readValue(canonical);
      return new ContentBody(
          stored.title(), stored.text(), stored.links(), stored.media(), stored.overrides());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored content body is not canonical JSON", e);
    }
  }
}
