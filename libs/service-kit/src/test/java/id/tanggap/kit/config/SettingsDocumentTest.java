package id.tanggap.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.SettingsDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
  private static final Path ROOT = Path.of(System.getProperty("tanggap.root", "../.."));

  @Test
  void theCommittedPageAndListAreWhatTheSourcesSay() throws IOException {
    for (Map.Entry<String, String> file : SettingsDocument.of(ROOT).entrySet()) {
      Path committed = ROOT.resolve(file.getKey());
      if (Boolean.getBoolean("tanggap.settings.write")) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, file.getValue());
      }
      assertThat(Files.readString(committed))
          .as("%s; write it with -Dtanggap.settings.write=true", file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
