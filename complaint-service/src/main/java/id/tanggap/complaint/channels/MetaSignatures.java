package id.tanggap.complaint.channels;

import id.tanggap.complaint.application.channel.ProviderSignatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Meta signs the bytes on the wire, where non-ASCII stands as escapes: what is checked is exactly
 * what came, never something written anew.
 */
@ApplicationScoped
public class MetaSignatures implements ProviderSignatures {

  private static final String PREFIX = "sha256=";
  private static final int DIGEST_BYTES = 32;

  @Override
  public boolean valid(String header, byte[] body, List<byte[]> secrets) {
    byte[] given = digest(header);
    boolean valid = false;
    for (byte[] secret : secrets) {
      // every secret is tried, so that the time tells nothing about which one fits
      valid |= MessageDigest.isEqual(hmac(secret, body), given);
    }
    return valid;
  }

  @Override
  public boolean same(String given, byte[] expected) {
    return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected);
  }

  private static byte[] digest(String header) {
    if (header == null || !header.startsWith(PREFIX)) {
      return new byte[0];
    }
    String hex = header.substring(PREFIX.length());
    if (hex.length() != DIGEST_BYTES * 2 || !hex.matches("[0-9a-f]+")) {
      return new byte[0];
    }
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] hmac(byte[] secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
