package id.tanggap.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes out of a span what must not leave the house with it: of a public address everything behind
 * its kind, because that may be a tracking code; of any address the query, because that may be a
 * name, a telephone number or a token of a provider. The name of the span still tells the route.
 */
@ApplicationScoped
class SpanSecrecy implements SpanProcessor {

  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
  private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.address");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    String path = span.getAttribute(PATH);
    if (path != null) {
      span.setAttribute(PATH, SecretPaths.told(path));
    }
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, SecretPaths.HIDDEN);
    }
    String full = span.getAttribute(FULL);
    if (full != null) {
      span.setAttribute(FULL, withoutQuery(full));
    }
    if (span.getAttribute(CLIENT) != null) {
      span.setAttribute(CLIENT, SecretPaths.HIDDEN);
    }
  }

  private static String withoutQuery(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark + 1) + SecretPaths.HIDDEN;
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // everything is done at the start
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
