package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the story come from its files: another row, another figure. */
@Tag("story")
class ChangedRowIT {

  @TempDir Path files;

  @Test
  void changingRowsOfTheFilesChangesTheFiguresAccordingly() throws IOException {
    for (String name :
        List.of(
            "units",
            "people",
            "accounts",
            "appointments",
            "attendance",
            "observations",
            "interactions")) {
      Files.copy(LocalStack.demoFiles().resolve(name + ".csv"), files.resolve(name + ".csv"));
    }
    // one unit's posts move back by a year, one admin did not attend, one unit is not there at all
    change(
        "observations.csv",
        row -> row.startsWith("DLH,") ? row.replace(",POST,2024-", ",POST,2023-") : row);
    change("attendance.csv", row -> row.endsWith(",DISHUB") ? null : row);
    for (String name : List.of("units", "accounts", "appointments", "attendance", "observations")) {
      change(name + ".csv", row -> row.contains("33.28.18") ? null : row);
    }

    FreshRegion region = FreshRegion.make();
    String story =
        LocalStack.run(
            "demo",
            "--region",
            region.code(),
            "--users",
            region.suffix(),
            "--data",
            files.toString(),
            "--out",
            files.resolve("out").toString());

    assertThat(story).contains("47 units registered, 34 trained (72.34 %)");
    assertThat(story).contains("14 of 47 units active (29.79 %)");
  }

  private void change(String name, java.util.function.UnaryOperator<String> rule)
      throws IOException {
    Path file = files.resolve(name);
    Files.write(
        file,
        Files.readAllLines(file).stream().map(rule).filter(java.util.Objects::nonNull).toList());
  }
}
