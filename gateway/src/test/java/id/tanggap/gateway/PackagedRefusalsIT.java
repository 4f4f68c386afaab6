package id.tanggap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The gateway as it is shipped, started with one thing wrong at a time: it ends with one line that
 * says what to do.
 */
class PackagedRefusalsIT {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TANGGAP_ACOUNT_URL | http://localhost:1 | Did you mean TANGGAP_ACCOUNT_URL?",
        "-Dtanggap.http.prt | 8080 | Did you mean tanggap.http.port?",
        "-Duser.timezone | Asia/Jakarta | -Duser.timezone=UTC",
        "TANGGAP_ACCOUNT_URL | ftp://localhost:8081 | Set TANGGAP_ACCOUNT_URL",
        "TANGGAP_CALENDAR_URL | http://a:1,http://a:1/base | Set TANGGAP_CALENDAR_URL",
        "TANGGAP_COMPLAINT_URL | complaint 8083 | Set TANGGAP_COMPLAINT_URL",
        "TANGGAP_TRUSTED_PROXIES | 10.0.0.1,proxy.example | Set TANGGAP_TRUSTED_PROXIES",
        "TANGGAP_TRUSTED_PROXYS | 10.0.0.1 | Did you mean TANGGAP_TRUSTED_PROXIES?",
        "TANGGAP_MONITORING_URL | http://my_service:8084 | Set TANGGAP_MONITORING_URL",
        "-Dtanggap.gateway.upstreams.account.prefixes | /q | tanggap.gateway.upstreams"
      })
  void refusesToStartAndSaysInOneLineWhatToDo(String name, String value, String told)
      throws Exception {
    Path log = folder.resolve(UUID.randomUUID() + ".log");

    Process process = process(name, value, log);
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();

    String said = Files.readString(log);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    assertThat(said.strip().lines())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("Tanggap does not start: ").contains(told));
  }

  private static Process process(String name, String value, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx48m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
    if (name.startsWith("-D")) {
      command.add(name + "=" + value);
    }
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TANGGAP_HTTP_PORT", "0");
    builder.environment().put("TANGGAP_MANAGEMENT_PORT", "0");
    if (!name.startsWith("-D")) {
      builder.environment().put(name, value);
    }
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
