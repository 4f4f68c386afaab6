package id.tanggap.complaint.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of files that belong to cases. */
@ConfigMapping(prefix = "tanggap.complaint.attachments")
public interface AttachmentConfig {

  /** Largest file in bytes; the door takes at most 20 MiB whatever this says. */
  @WithDefault("10485760")
  long maxBytes();

  /** Most files of one case. */
  @WithDefault("20")
  int perCase();

  /** Most pixels of a picture, so that a small file cannot unpack to a huge one. */
  @WithDefault("100000000")
  long maxPixels();

  /** How many files are looked at at once; as many again may wait. */
  @WithDefault("2")
  int workers();

  /** Which scanner looks for malware. */
  @WithDefault("NONE")
  Scanner scanner();

  /** How clamd is reached. */
  Clamd clamd();

  /** Scanners that there are. */
  enum Scanner {
    /** None: files are stored with the state NOT_SCANNED. */
    NONE,
    /** clamd, by its command INSTREAM. */
    CLAMD
  }

  /** The daemon of ClamAV. */
  interface Clamd {

    /** Host. */
    @WithDefault("localhost")
    String host();

    /** Port. */
    @WithDefault("3310")
    int port();

    /** How long a connection, and each answer, may take. */
    @WithDefault("30s")
    Duration timeout();
  }
}
