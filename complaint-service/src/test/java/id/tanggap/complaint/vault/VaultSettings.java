package id.tanggap.complaint.vault;

import id.tanggap.complaint.config.ComplaintConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings with the keys of a vault and nothing else of interest. */
final class VaultSettings {

  private VaultSettings() {}

  /** The keys, each of which may be null. */
  static ComplaintConfig of(String base, Path file) {
    Map<String, String> settings = new HashMap<>();
    if (base != null) {
      settings.put("tanggap.complaint.vault.key", base);
    }
    settings.put("tanggap.complaint.vault.rotate-every", "off");
    settings.put("tanggap.complaint.meta.graph-url", "http://localhost");
    for (String every :
        new String[] {
          "process-every", "send-every", "privacy-every", "sla-every", "watch-every", "swarm.every"
        }) {
      settings.put("tanggap.complaint." + every, "off");
    }
    settings.put("tanggap.complaint.workers-delayed", "1s");
    if (file != null) {
      settings.put("tanggap.complaint.vault.key-file", file.toString());
    }
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ComplaintConfig.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(ComplaintConfig.class);
  }
}
