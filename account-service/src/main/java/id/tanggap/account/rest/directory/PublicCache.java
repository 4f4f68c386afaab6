package id.tanggap.account.rest.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Lets anybody keep a public answer for a while and ask afterwards whether it still holds. The
 * entity tag is a weak one over what matters, so the time of the check does not change it.
 */
@ApplicationScoped
class PublicCache {
  /** How long an answer may be kept without asking again. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final int TAG_BYTES = 12;
  // the date of an answer has no fractions, so two changes within a second look like one
  private static final Duration UNSETTLED = Duration.ofSeconds(2);

  private final ObjectMapper json;
  private final Clock clock;
  private final CurrentVertxRequest current;

  PublicCache(ObjectMapper json, Clock clock, CurrentVertxRequest current) {
    this.json = json;
    this.clock = clock;
    this.current = current;
  }

  /**
   * What is known about an answer before it is written.
   *
   * @param identity what the answer says, without the time at which it was given
   * @param lastChange when anything it tells of last changed, null when it tells of nothing
   * @param dated whether nothing that is told can change without a later date; else only the tag
   *     decides
   * @param mediaType with the character set where it needs one
   */
  record Kept(Object identity, Instant lastChange, boolean dated, String mediaType) {}

  /** 200 with the body, or 304 when the caller has it already. */
  Response respond(Request request, Kept kept, Supplier<Object> body) {
    EntityTag tag = new EntityTag(digest(kept.identity(), kept.mediaType()), true);
    Date changed = kept.lastChange() == null ? null : Date.from(settled(kept.lastChange()));
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null && kept.dated() && changed != null && !asksByTag()) {
      answer =
          request.evaluatePreconditions(
              Date.from(kept.lastChange().truncatedTo(ChronoUnit.SECONDS)));
    }
    if (answer == null) {
      answer = Response.ok(body.get(), kept.mediaType());
    }
    if (changed != null) {
      answer.lastModified(changed);
    }
    return answer
        .tag(tag)
        .header("Cache-Control", "public, max-age=" + LIFE.toSeconds())
        .header("Vary", "Accept")
        .build();
  }

  /** As above for JSON of which only the tag tells whether it still holds. */
  Response respond(Request request, Object body, Object identity, Instant lastChange) {
    return respond(
        request, new Kept(identity, lastChange, false, MediaType.APPLICATION_JSON), () -> body);
  }

  /**
   * While the second of the last change may still bring another one, the answer is dated before it,
   * so that a later question by date is answered in full.
   */
  private Instant settled(Instant lastChange) {
    boolean settled = Duration.between(lastChange, clock.instant()).compareTo(UNSETTLED) >= 0;
    return settled ? lastChange : lastChange.minusSeconds(1);
  }

  private boolean asksByTag() {
    return current.getCurrent().request().headers().contains("If-None-Match");
  }

  private String digest(Object identity, String mediaType) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(json.writeValueAsBytes(mediaType));
      byte[] hash = sha256.digest(json.writeValueAsBytes(identity));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
