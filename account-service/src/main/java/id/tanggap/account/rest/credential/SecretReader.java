package id.tanggap.account.rest.credential;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Arrays;

/** Reads a JSON string as characters that can be wiped; no text object is made of it. */
final class SecretReader extends StdDeserializer<char[]> {
  private static final long serialVersionUID = 1L;

  SecretReader() {
    super(char[].class);
  }

  @Override
  public char[] deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (char[]) context.handleUnexpectedToken(String.class, parser);
    }
    int from = parser.getTextOffset();
    return Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength());
  }
}
