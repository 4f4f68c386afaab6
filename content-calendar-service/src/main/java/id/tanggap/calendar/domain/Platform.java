package id.tanggap.calendar.domain;

/** The places where an official account can live, as account-service names them. */
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
