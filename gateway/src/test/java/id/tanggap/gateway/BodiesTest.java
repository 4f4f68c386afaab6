package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodiesTest {

  private static final int MIB = 1024 * 1024;

  @TestHTTPResource URI base;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  private HttpResponse<String> upload(String path, int bytes, boolean chunked) {
    byte[] body = new byte[bytes];
    HttpRequest.BodyPublisher publisher =
        chunked
            ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
            : HttpRequest.BodyPublishers.ofByteArray(body);
    return gateway.send(gateway.to(path).POST(publisher));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/contents, 1048576, false",
    "/api/v1/contents, 1048576, true",
    "/api/v1/complaints/import, 33554432, false",
    "/api/v1/complaints/import, 33554432, true",
    "/api/v1/complaints/1/attachments, 20971520, false",
    "/public/v1/complaints/AB-12/attachments, 20971520, true",
    "/api/v1/assets, 41943040, true",
  })
  void takesBodiesUpToTheLimitOfThePath(String path, int bytes, boolean chunked) {
    HttpResponse<String> answer = upload(path, bytes, chunked);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getInteger("bytes")).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/contents, 1048577",
    "/api/v1/complaints/import, 33554433",
    "/api/v1/complaints/important, 1048577",
    "/api/v1/complaints/1/attachments, 20971521",
    "/public/v1/complaints/AB-12/answers, 1048577",
    "/public/v1/complaints/import, 1048577",
    "/api/v1/assets, 104857601",
  })
  void refusesAnAnnouncedBodyAboveTheLimitUnread(String path, String bytes) throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(
          "POST " + path + " HTTP/1.1\nHost: localhost\nContent-Length: " + bytes + "\n\n");
      RawHttp.Answer answer = connection.read(false);
      assertThat(answer.status()).isEqualTo(413);
      assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-large");
      assertThat(answer.header("connection")).contains("close");
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void countsChunkedBodies() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(
          "POST /api/v1/contents HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\n");
      byte[] piece = new byte[64 * 1024];
      for (int i = 0; i < 16; i++) {
        connection.send("10000\n").send(piece).send("\n");
      }
      connection.send("1\nx\n");
      RawHttp.Answer answer = connection.read(false);
      assertThat(answer.status()).isEqualTo(413);
      assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-large");
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void passesSixtyFourMebibytesUnchangedBothWays() throws Exception {
    int bytes = 64 * MIB;
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    HttpResponse<String> up =
        gateway.send(
            gateway
                .to("/api/v1/assets")
                .PUT(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new DigestInputStream(new Noise(bytes), digest))));
    assertThat(json(up).getInteger("bytes")).isEqualTo(bytes);
    assertThat(json(up).getString("sha256")).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    HttpResponse<InputStream> down =
        gateway.send(
            gateway.to("/api/v1/assets/large?bytes=" + bytes),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(drain(down.body())).isEqualTo(bytes);
  }

  @Test
  void doesNotHoldWhatASlowReaderLeaves() throws IOException, NoSuchAlgorithmException {
    // The answer is far larger than the heap of the tests: kept in memory it would not fit.
    long bytes = 3L * 1024 * MIB;
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send("GET /api/v1/assets/large?bytes=" + bytes + " HTTP/1.1\nHost: localhost\n\n");
      assertThat(connection.readHead().status()).isEqualTo(200);
      assertThat(connection.line()).matches("[0-9a-f]+");
    }
    assertThat(gateway.get("/api/v1/contents").statusCode()).isEqualTo(200);
  }

  @Test
  void letsEventsThroughOneByOne() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send("GET /api/v1/complaints/stream HTTP/1.1\nHost: localhost\n\n");
      RawHttp.Answer head = connection.readHead();
      assertThat(head.header("content-type")).contains("text/event-stream");
      assertThat(event(connection)).isEqualTo("data: first");
      gateway.get("/api/v1/complaints/release");
      assertThat(event(connection)).isEqualTo("data: next");
      gateway.get("/api/v1/complaints/release");
      assertThat(event(connection)).isEqualTo("data: next");
      gateway.get("/api/v1/complaints/finish");
      assertThat(connection.line()).isEqualTo("0");
    }
  }

  private static String event(RawHttp connection) throws IOException {
    connection.line();
    String data = connection.line();
    connection.line();
    connection.line();
    return data;
  }

  private static long drain(InputStream body) throws IOException {
    byte[] piece = new byte[64 * 1024];
    long total = 0;
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      total += read;
    }
    return total;
  }

  /** Random bytes that exist only while they are read. */
  private static final class Noise extends InputStream {
    private final Random random = new Random(42);
    private long left;

    Noise(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      byte[] piece = new byte[(int) Math.min(length, left)];
      random.nextBytes(piece);
      System.arraycopy(piece, 0, target, offset, piece.length);
      left -= piece.length;
      return piece.length;
    }
  }
}
