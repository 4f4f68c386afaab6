package id.tanggap.kit.fetch;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stood at an address; the body is empty unless the status is 2xx. */
public final class FetchedPage {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  private final URI address;
  private final int status;
  private final String contentType;
  private final byte[] body;

  FetchedPage(URI address, int status, String contentType, Buffer body) {
    this.address = address;
    this.status = status;
    this.contentType = contentType;
    this.body = body.getBytes();
  }

  /** Where it was found, after all redirects. */
  public URI address() {
    return address;
  }

  public int status() {
    return status;
  }

  /** Whether the status is 2xx. */
  public boolean found() {
    return status / 100 == 2;
  }

  /** The body as text, in the encoding that the server names, otherwise in UTF-8. */
  public String text() {
    return new String(body, charset());
  }

  /** SHA-256 of the body, in lower-case hexadecimal. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Charset charset() {
    Matcher named = CHARSET.matcher(contentType);
    if (named.find()) {
      try {
        return Charset.forName(named.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
