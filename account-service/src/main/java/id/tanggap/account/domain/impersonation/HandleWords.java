package id.tanggap.account.domain.impersonation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a handle, abbreviations written out: {@code dinkes.kabtegal} and {@code
 * tegal_kab_dinas_kesehatan} have the same. The abbreviations are data, {@code handle-words.tsv};
 * words that only promise authority or help count for nothing.
 */
final class HandleWords {
  private static final String RESOURCE = "/handle-words.tsv";
  private static final Map<String, List<String>> WORDS = load();
  private static final List<String> LONGEST_FIRST =
      WORDS.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
          .toList();

  private HandleWords() {}

  static Set<String> of(String handle) {
    String plain =
        Normalizer.normalize(handle, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>();
    for (String chunk : plain.split("[^\\p{L}\\p{N}]+")) {
      split(chunk, words);
    }
    return words;
  }

  /** Known words are cut out from the front; what stands between them is a word of its own. */
  private static void split(String chunk, Set<String> words) {
    int at = 0;
    int unknownFrom = 0;
    while (at < chunk.length()) {
      String known = knownAt(chunk, at);
      if (known == null) {
        at++;
      } else {
        add(chunk.substring(unknownFrom, at), words);
        words.addAll(WORDS.get(known));
        at += known.length();
        unknownFrom = at;
      }
    }
    add(chunk.substring(unknownFrom), words);
  }

  private static void add(String word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word);
    }
  }

  private static String knownAt(String chunk, int at) {
    for (String word : LONGEST_FIRST) {
      if (chunk.startsWith(word, at)) {
        return word;
      }
    }
    return null;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> words = new TreeMap<>();
    try (InputStream in = HandleWords.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(reader.lines().toList());
      lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
      for (String line : lines) {
        String[] cells = line.split("\t");
        words.put(cells[0], cells.length > 1 ? List.of(cells[1].split(" ")) : List.of());
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
