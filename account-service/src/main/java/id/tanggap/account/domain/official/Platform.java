package id.tanggap.account.domain.official;

/** Where an official account lives. How its addresses are spelled is data: see {@link UrlTable}. */
public enum Platform {
  INSTAGRAM,
  FACEBOOK,
  X,
  YOUTUBE,
  TIKTOK,
  THREADS,
  WHATSAPP_CHANNEL,
  TELEGRAM,
  MASTODON,
  BLUESKY,
  WEBSITE
}
