package id.tanggap.calendar.domain.content;

import java.util.List;
import java.util.TreeMap;

/**
 * What one platform gets instead of the common text or media.
 *
 * @param text caption of this platform; empty keeps the common text
 * @param media hashes of the item's media in the order of this platform; empty keeps all of them
 */
public record ChannelOverride(String text, List<String> media) {

  /** Brings every part to its one form. */
  public ChannelOverride {
    text = CanonicalText.of(text);
    media = media == null ? List.of() : media.stream().map(CanonicalText::of).toList();
  }

  TreeMap<String, Object> canonical() {
    TreeMap<String, Object> form = new TreeMap<>();
    form.put("media", media);
    form.put("text", text);
    return form;
  }
}
