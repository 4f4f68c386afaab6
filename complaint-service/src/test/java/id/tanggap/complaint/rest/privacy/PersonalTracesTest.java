package id.tanggap.complaint.rest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.application.privacy.PersonalTraces;
import id.tanggap.complaint.application.vault.SealedColumn;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever adds a table or a sealed column must say what retention and rotation do with it. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class PersonalTracesTest {

  @Inject @Any Instance<PersonalTraces> traces;

  @Test
  void everyTableThatHangsOnACaseSaysHowItForgets() throws IOException {
    Set<String> answered = new TreeSet<>(withoutPeople());
    traces.forEach(trace -> answered.addAll(trace.tables()));
    assertThat(
            Db.query(
                    "select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'complaint_id'")
                .stream()
                .map(row -> row.get("table_name").toString()))
        .isSubsetOf(answered);
  }

  // "table: why it knows nobody", one a line
  private static Set<String> withoutPeople() throws IOException {
    try (InputStream file =
        PersonalTracesTest.class.getResourceAsStream("/privacy/tables-without-people.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2)[0])
          .collect(Collectors.toSet());
    }
  }

  @Test
  void everySealedColumnTakesPartInAChangeOfKeys() {
    assertThat(
            Db.query(
                    "select table_name || '.' || column_name as name"
                        + " from information_schema.columns"
                        + " where table_schema = 'public' and column_name like '%\\_sealed'")
                .stream()
                .map(row -> row.get("name").toString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SealedColumn.values())
                .map(column -> column.table() + "." + column.column())
                .toList());
  }
}
