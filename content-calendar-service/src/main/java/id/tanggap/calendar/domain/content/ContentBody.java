package id.tanggap.calendar.domain.content;

import id.tanggap.calendar.domain.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything of a content item that the public will see. Two bodies are equal exactly when their
 * hashes are: an approval pins this hash, and publishing compares it again.
 *
 * @param title headline; published where a platform has one
 * @param text the common caption
 * @param links addresses that belong to the message, in order
 * @param media files in order
 * @param overrides what differs per platform; the order of its keys has no meaning
 */
public record ContentBody(
    String title,
    String text,
    List<String> links,
    List<MediaPiece> media,
    Map<Platform, ChannelOverride> overrides) {

  /** Version of the canonical form; a new form would give new hashes to unchanged content. */
  private static final int FORM = 1;

  /** Brings every part to its one form and copies the collections. */
  public ContentBody {
    title = CanonicalText.of(title);
    text = CanonicalText.of(text);
    links = links == null ? List.of() : links.stream().map(CanonicalText::of).toList();
    media = media == null ? List.of() : List.copyOf(media);
    overrides =
        overrides == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<Platform, ChannelOverride>(overrides));
  }

  /** The canonical JSON that is stored and hashed. */
  public String canonical() {
    Map<String, Object> byPlatform = new TreeMap<>();
    overrides.forEach(
        (platform, override) -> byPlatform.put(platform.name(), override.canonical()));
    Map<String, Object> form = new TreeMap<>();
    form.put("form", FORM);
    form.put("links", links);
    form.put("media", media.stream().map(MediaPiece::canonical).toList());
    form.put("overrides", byPlatform);
    form.put("text", text);
    form.put("title", title);
    return CanonicalJson.write(form);
  }

  /** SHA-256 of the canonical JSON in UTF-8, 64 lower-case hexadecimal digits. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The text that this platform gets. */
  public String textFor(Platform platform) {
    ChannelOverride override = overrides.get(platform);
    return override == null || override.text().isEmpty() ? text : override.text();
  }

  /** The media that this platform gets, in its order. */
  public List<MediaPiece> mediaFor(Platform platform) {
    ChannelOverride override = overrides.get(platform);
    if (override == null || override.media().isEmpty()) {
      return media;
    }
    return override.media().stream()
        .flatMap(hash -> media.stream().filter(piece -> piece.sha256().equals(hash)).limit(1))
        .toList();
  }

  /**
   * Text with the links below it, exactly as a person pastes it: links that the text already
   * carries are not repeated.
   */
  public String pasteText(Platform platform) {
    String caption = textFor(platform);
    List<String> missing = links.stream().filter(link -> !caption.contains(link)).toList();
    if (missing.isEmpty()) {
      return caption;
    }
    String below = String.join("\n", missing);
    return caption.isEmpty() ? below : caption + "\n\n" + below;
  }
}
