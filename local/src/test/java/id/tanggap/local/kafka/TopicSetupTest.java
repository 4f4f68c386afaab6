package id.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The one list from which every broker of ours gets its topics. */
class TopicSetupTest {

  @Test
  void makesEveryTopicThatAServiceReadsAndTheOneForWhatItCannotDigest() throws IOException {
    Set<String> made =
        TopicSetup.wanted().stream()
            .map(NewTopic::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> read = new TreeSet<>();
    for (String module : List.of("account", "content-calendar", "complaint", "monitoring")) {
      Path settings =
          Path.of(
              System.getProperty("tanggap.root", ".."),
              module + "-service/src/main/resources/application.properties");
      Files.readAllLines(settings).stream()
          .filter(line -> line.matches("mp\\.messaging\\.incoming\\..*topic=.*"))
          .forEach(line -> read.add(line.substring(line.indexOf('=') + 1)));
    }

    assertThat(read).hasSizeGreaterThan(12);
    assertThat(made).containsAll(read);
    assertThat(made.stream().filter(name -> name.endsWith(".dlq")))
        .as("a topic of dead letters that nobody fills is not made")
        .allMatch(read::contains);
  }
}
