package id.tanggap.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file that comes with the gateway: read and compressed once, revalidated by its hash. */
public final class StaticFile {

  private final String type;
  private final Buffer plain;
  private final Buffer zipped;
  private final String etag;

  private StaticFile(String type, byte[] bytes) {
    this.type = type;
    this.plain = Buffer.buffer(bytes);
    this.zipped = Buffer.buffer(zip(bytes));
    this.etag = '"' + hash(bytes) + '"';
  }

  /**
   * Reads a file of the class path.
   *
   * @throws IllegalStateException when it is not there
   */
  public static StaticFile of(String resource, String type) {
    return new StaticFile(type, read(resource));
  }

  /** A file whose content was made at start. */
  public static StaticFile made(byte[] bytes, String type) {
    return new StaticFile(type, bytes);
  }

  /** The bytes of a file of the class path. */
  public static byte[] read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing file " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a request with this file, or 304. */
  public void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.ETAG, etag);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
    if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean zip = accepted != null && accepted.contains("gzip");
    if (zip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    Answers.send(context, 200, type, zip ? zipped : plain);
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
