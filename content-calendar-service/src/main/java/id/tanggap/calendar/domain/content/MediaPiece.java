package id.tanggap.calendar.domain.content;

import java.util.Locale;
import java.util.TreeMap;

/**
 * One picture, video or document of a content item.
 *
 * @param url where the file is fetched from
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits, kept in lower case
 * @param mediaType IANA media type such as image/jpeg
 * @param altText what a person who cannot see it needs to know; required at submission
 */
public record MediaPiece(String url, String sha256, String mediaType, String altText) {

  /** Brings every part to its one form. */
  public MediaPiece {
    url = CanonicalText.of(url);
    sha256 = CanonicalText.of(sha256).toLowerCase(Locale.ROOT);
    mediaType = CanonicalText.of(mediaType).toLowerCase(Locale.ROOT);
    altText = CanonicalText.of(altText);
  }

  TreeMap<String, Object> canonical() {
    TreeMap<String, Object> form = new TreeMap<>();
    form.put("altText", altText);
    form.put("mediaType", mediaType);
    form.put("sha256", sha256);
    form.put("url", url);
    return form;
  }
}
