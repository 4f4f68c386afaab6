package id.tanggap.complaint.channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.channel.DeliveryParser;
import id.tanggap.complaint.application.channel.InboundChange;
import id.tanggap.complaint.application.channel.InboundChange.Verb;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the envelope that Page, Instagram and Messenger share: every entry, and in each entry every
 * change and every message. Comments on a page are understood; the rest keeps its own name.
 */
@ApplicationScoped
public class MetaDeliveryParser implements DeliveryParser {

  private static final long FIRST_MILLISECOND_TIME = 100_000_000_000L;

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public List<InboundChange> parse(byte[] body) {
    JsonNode root;
    try {
      root = mapper.readTree(body);
    } catch (IOException signedButNoJson) {
      return List.of();
    }
    List<InboundChange> changes = new ArrayList<>();
    for (JsonNode entry : root.path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        if (change.path("value").path("statuses").isArray()) {
          MetaReceipts.read(entry, change, changes);
        } else {
          changes.add(change(entry, change));
        }
      }
      for (String list : List.of("messaging", "standby")) {
        for (JsonNode message : entry.path(list)) {
          changes.add(unknown(entry, list, message));
        }
      }
      if (entry.has("field")) {
        // one product sends field and value without the list around them
        changes.add(change(entry, entry));
      }
    }
    return changes;
  }

  private InboundChange change(JsonNode entry, JsonNode change) {
    JsonNode value = change.path("value");
    boolean comment =
        change.path("field").asText().equals("feed")
            && value.path("item").asText().equals("comment")
            && value.hasNonNull("comment_id");
    if (!comment) {
      return unknown(
          entry, change.path("field").asText("?") + "." + value.path("item").asText(""), change);
    }
    Verb verb = verb(value.path("verb").asText());
    JsonNode time = value.has("created_time") ? value.get("created_time") : entry.get("time");
    return new InboundChange(
        InboundChange.COMMENT,
        value.get("comment_id").asText(),
        verb,
        verb == Verb.ADD || verb == Verb.REMOVE ? "" : time == null ? "" : time.asText(),
        entry.path("id").asText(),
        instant(time).orElse(null),
        comment(value));
  }

  private static InboundChange.Comment comment(JsonNode value) {
    String post = text(value, "post_id");
    String parent = text(value, "parent_id");
    boolean topLevel = parent == null || parent.equals(post);
    return new InboundChange.Comment(
        value.get("comment_id").asText(),
        post,
        topLevel ? null : parent,
        text(value, "message"),
        text(value.path("from"), "id"),
        text(value.path("from"), "name"));
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static Verb verb(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "add" -> Verb.ADD;
      case "edit", "edited" -> Verb.EDIT;
      case "remove", "delete" -> Verb.REMOVE;
      case "hide" -> Verb.HIDE;
      case "unhide" -> Verb.UNHIDE;
      default -> Verb.OTHER;
    };
  }

  static InboundChange unknown(JsonNode entry, String kind, JsonNode node) {
    return new InboundChange(
        kind.length() > 100 ? kind.substring(0, 100) : kind,
        digest(node),
        Verb.OTHER,
        "",
        entry.path("id").asText(),
        instant(entry.get("time")).orElse(null),
        null);
  }

  /** Seconds, milliseconds or RFC 3339, as the products of Meta please. */
  static Optional<Instant> instant(JsonNode time) {
    if (time == null || time.isNull()) {
      return Optional.empty();
    }
    String text = time.asText();
    try {
      if (text.matches("\\d{1,18}")) {
        long number = Long.parseLong(text);
        return Optional.of(
            number >= FIRST_MILLISECOND_TIME
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(number));
      }
      String withColon = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
      return Optional.of(OffsetDateTime.parse(withColon).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String digest(JsonNode node) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(node.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
