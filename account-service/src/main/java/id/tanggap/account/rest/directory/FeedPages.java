package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.PublicFeed;
import id.tanggap.account.config.DirectoryConfig;
import id.tanggap.account.domain.directory.PublicStatement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a selection of the directory into the answer with one page of it. Pages instead of one
 * stream: the memory of a page is bounded, and each page can be kept and asked for again.
 */
@ApplicationScoped
class FeedPages {
  private final PublicFeed feed;
  private final PublicCache cache;
  private final DirectoryConfig config;

  FeedPages(PublicFeed feed, PublicCache cache, DirectoryConfig config) {
    this.feed = feed;
    this.cache = cache;
    this.config = config;
  }

  /** Address in front of paths; empty where it is not known. */
  String root() {
    return config.publicUrl().map(url -> url.replaceAll("/+$", "")).orElse("");
  }

  /**
   * The page in a form.
   *
   * @param usual entries of a page when the request does not say
   */
  Uni<Response> respond(
      FeedSelection selection,
      int usual,
      UriInfo uri,
      Request request,
      String mediaType,
      Function<FeedPage, Object> form) {
    return feed.published(selection.filter(), selection.before(), selection.limit(usual))
        .map(part -> respond(page(selection, uri, part), request, mediaType, form));
  }

  private Response respond(
      FeedPage page, Request request, String mediaType, Function<FeedPage, Object> form) {
    // a statement never changes, so its number stands for all that it says
    List<Object> identity =
        List.of(
            page.self(),
            page.next() == null,
            page.items().stream().map(PublicStatement::seq).toList());
    Response answer =
        cache.respond(
            request,
            new PublicCache.Kept(identity, page.updated(), true, mediaType),
            () -> form.apply(page));
    return page.next() == null
        ? answer
        : Response.fromResponse(answer)
            .header("Link", "<" + page.next() + ">; rel=\"next\"")
            .build();
  }

  private FeedPage page(FeedSelection selection, UriInfo uri, PublicFeed.Part part) {
    var asked = uri.getRequestUri();
    String self =
        root()
            + asked.getRawPath()
            + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    String next = null;
    if (part.more()) {
      var following =
          uri.getRequestUriBuilder()
              .replaceQueryParam("cursor", selection.cursorBehind(part.last(0)))
              .build();
      next = root() + following.getRawPath() + "?" + following.getRawQuery();
    }
    return new FeedPage(self, next, root(), part.head().seq(), part.head().at(), part.items());
  }
}
