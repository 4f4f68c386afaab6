package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a repository that holds nothing but the script. */
class ScriptTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyScript() throws IOException {
    Files.copy(Path.of(System.getProperty("tanggap.root", ".."), "tanggap"), script());
    Files.setPosixFilePermissions(script(), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void explainsItself() throws Exception {
    Answer answer = run(Map.of(), "--help");

    assertThat(answer.code()).isZero();
    assertThat(answer.text())
        .contains("up [--demo] [--detach]", "down", "status", "reset", "JAVA_HOME");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    assertThat(run(Map.of(), "fly").code()).isEqualTo(2);
    assertThat(run(Map.of(), "up", "--fast").code()).isEqualTo(2);
    assertThat(run(Map.of(), "logs", "--backwards").code()).isEqualTo(2);
  }

  @Test
  void saysWhichJavaItNeeds() throws Exception {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Answer old = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "up");
    Answer missing = run(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), "up");

    assertThat(old.code()).isEqualTo(1);
    assertThat(old.text()).contains("Java 11", "needs a JDK 17", "JAVA_HOME");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.text()).contains("JAVA_HOME is");
  }

  @Test
  void resetChangesNothingWithoutAYes() throws Exception {
    Path kept = Files.createDirectories(folder.resolve(".tanggap/data")).resolve("row");
    Files.writeString(kept, "kept");

    Answer answer = run(Map.of(), "reset");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("Nothing was changed");
    assertThat(kept).hasContent("kept");

    assertThat(run(Map.of(), "reset", "--yes").code()).isZero();
    assertThat(kept).doesNotExist();
  }

  @Test
  void stoppingWhatNeverRanIsFine() throws Exception {
    assertThat(run(Map.of(), "down").code()).isZero();
  }

  @Test
  void aServerThatBuildsFailsWithoutALinterThatItCouldHave() throws Exception {
    Path programs = programs("exit 1", "exit 0");

    Answer answer = run(Map.of("PATH", programs.toString(), "CI", "true"), "lint");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("linter is missing", "registry answers");
  }

  @Test
  void aServerThatBuildsWithoutARegistrySaysThatNothingWasLinted() throws Exception {
    Path programs = programs("exit 1", "exit 7");

    Answer server = run(Map.of("PATH", programs.toString(), "CI", "true"), "lint");
    Answer person = run(Map.of("PATH", programs.toString(), "CI", ""), "lint");

    assertThat(server.code()).isEqualTo(3);
    assertThat(server.text()).contains("LINT SKIPPED", "OpenApiLint");
    assertThat(person.code()).isZero();
    assertThat(person.text()).contains("LINT SKIPPED", "OpenApiLint");
  }

  /** A machine with what the script needs, an npx and a curl that do as they are told. */
  private Path programs(String npx, String curl) throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    for (String tool : List.of("bash", "dirname", "mkdir", "env")) {
      Path link = programs.resolve(tool);
      if (Files.notExists(link)) {
        Files.createSymbolicLink(link, onPath(tool));
      }
    }
    for (Map.Entry<String, String> each : Map.of("npx", npx, "curl", curl).entrySet()) {
      Path program = programs.resolve(each.getKey());
      Files.writeString(program, "#!/bin/sh\n" + each.getValue() + "\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return programs;
  }

  private static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(each -> Path.of(each, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Answer run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(script().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), text);
  }

  private Path script() {
    return folder.resolve("tanggap");
  }

  private record Answer(int code, String text) {}
}
