package id.tanggap.kit.web;

import id.tanggap.kit.problem.HttpRejection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The entity tag of a single resource is its version, and {@code If-Match} is how a client says
 * which version it has seen (RFC 9110, section 13).
 */
public final class ETags {
  private ETags() {}

  /** The strong entity tag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * For PUT and PATCH: the client must say what it has seen, and that must still hold.
   *
   * @throws HttpRejection 428 without the header, 412 when the resource has changed since
   */
  public static void require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new HttpRejection(428, "precondition-required");
    }
    honour(ifMatch, version);
  }

  /**
   * For commands: the client may say what it has seen, and then that must still hold.
   *
   * @param ifMatch null when the header is absent
   * @throws HttpRejection 412 when the resource has changed since
   */
  public static void honour(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    String current = of(version);
    for (String tag : ifMatch.split(",")) {
      String wanted = tag.strip();
      // A weak tag never matches strongly, so W/"3" falls through to 412.
      if (wanted.equals("*") || wanted.equals(current)) {
        return;
      }
    }
    throw new HttpRejection(412, "precondition-failed");
  }

  /** 200 with the resource and its tag. */
  public static Response ok(Object body, long version) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).header("ETag", of(version)).build();
  }

  /**
   * 201 with the new resource, its tag and where it lives.
   *
   * @param path absolute path; not a whole address, because the gateway's host is not known here
   */
  public static Response created(String path, Object body, long version) {
    return Response.status(Response.Status.CREATED)
        .header("Location", path)
        .header("ETag", of(version))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }
}
