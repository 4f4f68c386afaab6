package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ChannelOverride;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Captions and media per channel as the API has them, two maps, and as the domain has them, one
 * override per platform.
 */
final class Overrides {
  private Overrides() {}

  static Map<Platform, ChannelOverride> join(
      Map<Platform, String> captions, Map<Platform, List<String>> media) {
    Map<Platform, String> texts = captions == null ? Map.of() : captions;
    Map<Platform, List<String>> files = media == null ? Map.of() : media;
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    platforms.addAll(texts.keySet());
    platforms.addAll(files.keySet());
    Map<Platform, ChannelOverride> joined = new EnumMap<>(Platform.class);
    for (Platform platform : platforms) {
      ChannelOverride override = new ChannelOverride(texts.get(platform), files.get(platform));
      if (!override.text().isEmpty() || !override.media().isEmpty()) {
        joined.put(platform, override);
      }
    }
    return joined;
  }

  static Map<Platform, String> captions(Map<Platform, ChannelOverride> overrides) {
    Map<Platform, String> captions = new EnumMap<>(Platform.class);
    overrides.forEach(
        (platform, override) -> {
          if (!override.text().isEmpty()) {
            captions.put(platform, override.text());
          }
        });
    return captions;
  }

  static Map<Platform, List<String>> media(Map<Platform, ChannelOverride> overrides) {
    Map<Platform, List<String>> media = new EnumMap<>(Platform.class);
    overrides.forEach(
        (platform, override) -> {
          if (!override.media().isEmpty()) {
            media.put(platform, override.media());
          }
        });
    return media;
  }

  /** A merge patch of a map: null takes a key away, anything else sets it. */
  static <V> Map<Platform, V> merge(Map<Platform, V> now, Map<Platform, V> patch) {
    if (patch == null) {
      return Map.of();
    }
    Map<Platform, V> merged = new EnumMap<>(Platform.class);
    merged.putAll(now);
    patch.forEach(
        (platform, value) -> {
          if (value == null) {
            merged.remove(platform);
          } else {
            merged.put(platform, value);
          }
        });
    return merged;
  }
}
