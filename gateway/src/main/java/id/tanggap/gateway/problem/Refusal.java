package id.tanggap.gateway.problem;

/**
 * Why the gateway answers a request itself instead of handing on what a service said. The code is
 * the end of the problem's type and the key of its texts.
 */
public enum Refusal {
  /**
   * The path holds dot segments, encoded slashes, empty segments or characters outside the rule.
   */
  BAD_PATH(400, "bad-path"),
  /** No Host header, or one that is not a host name or not one of ours. */
  BAD_HOST(400, "bad-host"),
  /** Framing headers that two parsers could read in two ways. */
  BAD_FRAMING(400, "bad-framing"),
  /** A web site that may not call this path from a browser. */
  ORIGIN_NOT_ALLOWED(403, "origin-not-allowed"),
  /** No service owns the path. */
  UNKNOWN_PATH(404, "unknown-path"),
  /** A method no interface of the platform has. */
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  /** The client stopped sending the body it announced, or took too long to send it. */
  REQUEST_TIMEOUT(408, "request-timeout"),
  /** The body is larger than the path allows, counted byte by byte. */
  BODY_TOO_LARGE(413, "body-too-large"),
  /** Path and query are too long. */
  URI_TOO_LONG(414, "uri-too-long"),
  /** An expectation other than 100-continue. */
  EXPECTATION_FAILED(417, "expectation-failed"),
  /** The caller sends more than its share. */
  TOO_MANY_REQUESTS(429, "too-many-requests"),
  /** Too many or too large headers. */
  HEADERS_TOO_LARGE(431, "headers-too-large"),
  /** A fault of the gateway. */
  INTERNAL_ERROR(500, "internal-error"),
  /** No instance of the service accepts or keeps a connection. */
  SERVICE_UNREACHABLE(502, "service-unreachable"),
  /** Too many requests already wait for the service. */
  SERVICE_OVERLOADED(503, "service-overloaded"),
  /** The service did not answer in time. */
  SERVICE_TIMEOUT(504, "service-timeout"),
  /** HTTP/1.0, which cannot carry a stream of unknown length. */
  HTTP_VERSION(505, "http-version-not-supported");

  private final int status;
  private final String code;

  Refusal(int status, String code) {
    this.status = status;
    this.code = code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Kebab-case code, the same in every language. */
  public String code() {
    return code;
  }
}
