package id.tanggap.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.function.Function;

/**
 * Passwords and keys of this machine's stack, made at the first start, readable by the owner only.
 */
final class Secrets {

  private static final int BYTES = 32;
  private static final String JWK_SET =
      """
      {"keys":[{"kty":"EC","crv":"P-256","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
      """;

  private final Path folder;

  Secrets(Layout layout) {
    this.folder = layout.secrets();
  }

  /** A password that needs no quoting anywhere. */
  String password(String name) {
    return read(name, Base64.getUrlEncoder().withoutPadding());
  }

  /** A key of 256 bits in Base64. */
  String key(String name) {
    return read(name, Base64.getEncoder());
  }

  /** A file with one named key of 256 bits, as the ring of account-service reads it. */
  Path keyRing(String name) {
    return keep(name, random -> "local-1 " + Base64.getEncoder().encodeToString(random) + "\n");
  }

  /** The file of a JWK set with one private P-256 key, for signatures. */
  Path signingKeys(String name) {
    return keep(name, random -> jwkSet(name + "-1"));
  }

  private static String jwkSet(String keyId) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
      return JWK_SET.formatted(
          keyId,
          coordinate(point.getAffineX()),
          coordinate(point.getAffineY()),
          coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No signing key can be made", e);
    }
  }

  /** 32 bytes, the highest first, as RFC 7518 wants them. */
  private static String coordinate(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] bytes = new byte[BYTES];
    int length = Math.min(signed.length, BYTES);
    System.arraycopy(signed, signed.length - length, bytes, BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String read(String name, Base64.Encoder encoder) {
    Path file = keep(name, encoder::encodeToString);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the secret " + name, e);
    }
  }

  private Path keep(String name, Function<byte[], String> content) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh =
            Files.createTempFile(
                folder,
                "." + name,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content.apply(random));
        Files.move(fresh, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + name, e);
    }
  }
}
