package id.tanggap.account.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.tanggap.account.application.credential.LeaseClientUnknown;
import id.tanggap.account.application.credential.LeaseClients;
import id.tanggap.account.config.VaultConfig;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.SecretPart;
import id.tanggap.account.domain.credential.Secrets;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals a lease as JSON Web Encryption (RFC 7516) for the public key that the settings give a
 * program: ECDH-ES with A256KW for a key on an elliptic curve, RSA-OAEP-256 for an RSA key, the
 * content under A256GCM. The keys come from the settings and never from a request: whoever could
 * bring a key along would get the secret in the clear.
 */
@Startup
@ApplicationScoped
public class JoseLeaseClients implements LeaseClients {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, PublicKey> keys = new TreeMap<>();

  JoseLeaseClients(VaultConfig config) {
    for (Map.Entry<String, Path> client : config.leaseClients().entrySet()) {
      keys.put(client.getKey(), PublicKeyFile.read(client.getKey(), client.getValue()));
    }
  }

  @Override
  public void require(String client) {
    if (!keys.containsKey(client)) {
      throw new LeaseClientUnknown(client);
    }
  }

  @Override
  public String seal(CredentialUse use, Secrets secrets) {
    PublicKey key = keys.get(use.client());
    byte[] plain = json(use, secrets);
    try {
      JsonWebEncryption jwe = new JsonWebEncryption();
      jwe.setAlgorithmHeaderValue(
          key instanceof RSAPublicKey
              ? KeyManagementAlgorithmIdentifiers.RSA_OAEP_256
              : KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
      jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
      jwe.setKeyIdHeaderValue(PublicKeyFile.thumbprint(key));
      jwe.setContentTypeHeaderValue("application/json");
      jwe.setHeader("lease", use.leaseId().toString());
      jwe.setKey(key);
      jwe.setPlaintext(plain);
      return jwe.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("A lease could not be sealed for " + use.client(), e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] json(CredentialUse use, Secrets secrets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("leaseId", use.leaseId().toString());
      json.writeStringField("credentialId", use.credentialId().toString());
      json.writeNumberField("version", use.secretVersion());
      json.writeStringField("expiresAt", use.expiresAt().toString());
      json.writeObjectFieldStart("secrets");
      secrets.forEach((part, value) -> write(json, part, value));
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, SecretPart part, char[] value) {
    try {
      json.writeFieldName(part.property());
      json.writeString(value, 0, value.length);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
  }
}
