package id.tanggap.account.rest.official;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;

/**
 * Lets anybody keep a public answer for five minutes and ask afterwards whether it still holds. The
 * entity tag is a weak one over what matters, so the time of the check does not change it.
 */
@ApplicationScoped
class PublicCache {
  private static final String FIVE_MINUTES = "public, max-age=300";
  private static final int TAG_BYTES = 12;

  private final ObjectMapper json;

  PublicCache(ObjectMapper json) {
    this.json = json;
  }

  /**
   * 200 with the body, or 304 when the caller has it already.
   *
   * @param identity what the answer says, without the time at which it was given
   * @param lastChange when anything it tells of last changed, null when it tells of nothing
   */
  Response respond(Request request, Object body, Object identity, Instant lastChange) {
    EntityTag tag = new EntityTag(digest(identity), true);
    Date changed = lastChange == null ? null : Date.from(lastChange);
    // only by tag: an account that left a list does not make the rest of the list younger
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer = Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
    }
    if (changed != null) {
      answer.lastModified(changed);
    }
    return answer.tag(tag).header("Cache-Control", FIVE_MINUTES).build();
  }

  private String digest(Object identity) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(identity));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
