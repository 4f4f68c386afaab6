package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.roster.RosterAccount;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a platform writes the address of a post. The rows are facts about platforms as
 * seen in their share links in November 2026; a new form is a new row, never a new branch.
 *
 * @param hosts hosts without www or m; empty means the host of the account (federated servers)
 * @param path pattern with the groups {@code owner} and {@code id} where the path carries them
 * @param ownerGroup whether the path has the group owner
 * @param idGroup whether the path has the group id
 * @param ownerKey query parameter with the owner's id, or null
 * @param idKey query parameter with the post's id, or null
 * @param shared whether it is a share link: its code leads to the post only as it stands and is no
 *     id of the post
 * @param template canonical address with {host}, {owner}, {handle} and {id}
 */
record PostAddressForm(
    Platform platform,
    List<String> hosts,
    Pattern path,
    boolean ownerGroup,
    boolean idGroup,
    String ownerKey,
    String idKey,
    boolean shared,
    String template) {

  private static final List<String> FACEBOOK = List.of("facebook.com", "fb.com");
  private static final List<String> X = List.of("x.com", "twitter.com");

  private static final List<PostAddressForm> FORMS =
      List.of(
          path(
              Platform.INSTAGRAM,
              List.of("instagram.com"),
              "/(?<owner>[\\w.]+)/(?:p|reel|tv)/(?<id>[\\w-]{5,})/?",
              "https://www.instagram.com/{handle}/p/{id}"),
          anonymous(
              Platform.INSTAGRAM,
              List.of("instagram.com"),
              "/(?:p|reel|reels|tv)/(?<id>[\\w-]{5,})/?",
              "https://www.instagram.com/p/{id}"),
          path(
              Platform.FACEBOOK,
              FACEBOOK,
              "/(?<owner>[\\w.-]+)/(?:posts|videos|photos|reels)/(?:[^/]+/)?(?<id>[\\w.-]+)/?",
              "https://www.facebook.com/{owner}/posts/{id}"),
          query(
              FACEBOOK,
              "/(?:permalink|story)\\.php",
              "https://www.facebook.com/permalink.php?story_fbid={id}&id={owner}"),
          anonymous(
              Platform.FACEBOOK,
              FACEBOOK,
              "/reel/(?<id>[\\w-]+)/?",
              "https://www.facebook.com/reel/{id}"),
          share(FACEBOOK, "/(?<id>share/[pvr]/[\\w-]+)/?", "https://www.facebook.com/{id}"),
          path(
              Platform.X,
              X,
              "/(?<owner>\\w+)/status/(?<id>\\d+)/?",
              "https://x.com/{owner}/status/{id}"),
          video("/watch/?", List.of("youtube.com")),
          anonymous(
              Platform.YOUTUBE,
              List.of("youtube.com"),
              "/(?:shorts|live)/(?<id>[\\w-]{11})/?",
              "https://www.youtube.com/watch?v={id}"),
          anonymous(
              Platform.YOUTUBE,
              List.of("youtu.be"),
              "/(?<id>[\\w-]{11})/?",
              "https://www.youtube.com/watch?v={id}"),
          path(
              Platform.TIKTOK,
              List.of("tiktok.com"),
              "/(?<owner>@[\\w.]+)/(?:video|photo)/(?<id>\\d+)/?",
              "https://www.tiktok.com/{owner}/video/{id}"),
          path(
              Platform.THREADS,
              List.of("threads.net", "threads.com"),
              "/(?<owner>@[\\w.]+)/post/(?<id>[\\w-]+)/?",
              "https://www.threads.com/{owner}/post/{id}"),
          path(
              Platform.WHATSAPP_CHANNEL,
              List.of("whatsapp.com"),
              "/channel/(?<owner>\\w+)/(?<id>\\d+)/?",
              "https://whatsapp.com/channel/{owner}/{id}"),
          path(
              Platform.TELEGRAM,
              List.of("t.me", "telegram.me"),
              "/(?:s/)?(?<owner>\\w+)/(?<id>\\d+)/?",
              "https://t.me/{owner}/{id}"),
          path(
              Platform.MASTODON,
              List.of(),
              "/(?<owner>@[\\w.-]+)/(?<id>\\d+)/?",
              "https://{host}/{owner}/{id}"),
          path(
              Platform.BLUESKY,
              List.of("bsky.app"),
              "/profile/(?<owner>[\\w.:-]+)/post/(?<id>\\w+)/?",
              "https://bsky.app/profile/{owner}/post/{id}"));

  static List<PostAddressForm> of(Platform platform) {
    return FORMS.stream().filter(form -> form.platform == platform).toList();
  }

  /** A handle without @ and without the server that a federated handle carries. */
  static String plainHandle(String handle) {
    String bare = handle.startsWith("@") ? handle.substring(1) : handle;
    int server = bare.indexOf('@');
    return server < 0 ? bare : bare.substring(0, server);
  }

  List<String> host(RosterAccount account) {
    return hosts.isEmpty()
        ? List.of(PostAddress.plainHost(URI.create(account.url()).getHost()))
        : hosts;
  }

  /** Whether the owner is given as the platform's number and not as a handle. */
  boolean ownerIsId() {
    return ownerKey != null;
  }

  String owner(Matcher matcher, Map<String, String> query) {
    if (ownerGroup) {
      return matcher.group("owner");
    }
    return ownerKey == null ? null : query.get(ownerKey);
  }

  /** The id of the post, null when the address lacks it. */
  String postId(Matcher matcher, Map<String, String> query) {
    return idGroup ? matcher.group("id") : query.get(idKey);
  }

  String canonical(RosterAccount account, String owner, String id) {
    return template
        .replace("{host}", host(account).get(0))
        .replace("{owner}", owner == null ? "" : owner)
        .replace("{handle}", plainHandle(account.handle()))
        .replace("{id}", id);
  }

  private static PostAddressForm path(
      Platform platform, List<String> hosts, String path, String template) {
    return new PostAddressForm(
        platform, hosts, Pattern.compile(path), true, true, null, null, false, template);
  }

  private static PostAddressForm anonymous(
      Platform platform, List<String> hosts, String path, String template) {
    return new PostAddressForm(
        platform, hosts, Pattern.compile(path), false, true, null, null, false, template);
  }

  private static PostAddressForm share(List<String> hosts, String path, String template) {
    return new PostAddressForm(
        Platform.FACEBOOK, hosts, Pattern.compile(path), false, true, null, null, true, template);
  }

  private static PostAddressForm query(List<String> hosts, String path, String template) {
    return new PostAddressForm(
        Platform.FACEBOOK,
        hosts,
        Pattern.compile(path),
        false,
        false,
        "id",
        "story_fbid",
        false,
        template);
  }

  private static PostAddressForm video(String path, List<String> hosts) {
    return new PostAddressForm(
        Platform.YOUTUBE,
        hosts,
        Pattern.compile(path),
        false,
        false,
        null,
        "v",
        false,
        "https://www.youtube.com/watch?v={id}");
  }
}
