package id.tanggap.account.rest.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import java.time.Instant;
import java.util.List;

/**
 * One page of a feed, before it takes a form.
 *
 * @param self where this page is found
 * @param next where the next page is found, null on the last one
 * @param root address in front of paths; empty where it is not known
 * @param seq how far the public sequence had come
 * @param updated when anything in the directory last changed, null when nothing was ever published
 */
record FeedPage(
    String self, String next, String root, long seq, Instant updated, List<PublicStatement> items) {

  static final String TITLE = "Akun media sosial resmi pemerintah daerah";

  Instant updatedOrEpoch() {
    return updated == null ? Instant.EPOCH : updated;
  }
}
