package id.tanggap.complaint.domain.privacy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces what identifies a person by a word in square brackets. Used on every text before it
 * leaves the case; the original lives encrypted. Rather one number too many is masked than one too
 * few; what is plainly something else (a price, a date, opening hours, a tracking code) is kept.
 */
public final class Masking {

  private static final int SHORTEST_NAME = 3;
  private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String GAP = "[ .\\-/]?";
  private static final String LOOSE = "[ .()\\-/\\u00A0\\u2010-\\u2015]{0,2}";

  /** What looks like a number of a person and is none. */
  private static final Pattern KEPT =
      Pattern.compile(
          String.join(
              "|",
              // a tracking code of ours: four groups with at least one letter among them
              "(?<![A-Z0-9-])(?=[0-9-]*[A-Z])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}"
                  + "(?![A-Z0-9-])",
              "\\b[Rr][Pp]\\.? ?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?(?![\\d.])",
              "(?<![\\d.-])[0-3]?\\d([-/.])[01]?\\d\\1(?:19|20)\\d{2}(?![-./]?\\d)",
              "(?<![\\d.-])(?:19|20)\\d{2}-[01]\\d-[0-3]\\d(?![-./]?\\d)",
              "(?<![\\d.-])[0-2]\\d[.:][0-5]\\d ?[-\\u2013] ?[0-2]\\d[.:][0-5]\\d(?![-.]?\\d)"));

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8}");
  private static final Pattern TAX_NUMBER =
      Pattern.compile(
          "(?<!\\d)\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d-\\d{3}\\.\\d{3}(?!\\d)"
              + "|(?<=\\bnpwp[ :.]{1,3})(?:\\d[ .\\-]?){14,15}\\d(?!\\d)",
          CASELESS);
  private static final Pattern SIXTEEN_DIGITS =
      Pattern.compile("(?<!\\d)(?:\\d" + GAP + "){15}\\d(?!\\d)");
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{14,20}(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\d)(?:\\+?62(?:" + LOOSE + "0)?|0)" + LOOSE + "8(?:" + LOOSE + "\\d){7,13}(?!\\d)");
  private static final Pattern PHONE_WITHOUT_ZERO =
      Pattern.compile(
          "(\\b(?:hp|wa|whatsapp|telp|tlp|telepon|telegram|hubungi|kontak|ponsel)[ .:]{1,3})"
              + "8(?:"
              + LOOSE
              + "\\d){8,11}(?!\\d)",
          CASELESS);
  private static final Pattern BANK_ACCOUNT =
      Pattern.compile(
          "(\\b(?:(?:no\\.? ?|nomor ?)?rek(?:ening)?\\b\\.?|a/c|bri|bni|bca|bsi|btn|bjb|mandiri"
              + "|cimb|danamon|permata|bank jateng|bank jatim|bank dki)(?:[ .:]+\\p{L}+){0,3}[ :.]*)"
              + "(?:\\d"
              + GAP
              + "){7,17}\\d(?!\\d)",
          CASELESS);

  private static final String PLATE_AREA =
      "(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z)";
  private static final Pattern PLATE =
      Pattern.compile(
          "\\b" + PLATE_AREA + "(?:[ -]?\\d{2,4}[ -]?| \\d )(?!KM|RT|RW|WIB|WIT)[A-Z]{1,3}\\b");
  private static final Pattern NAMED_PLATE =
      Pattern.compile(
          "(\\b(?:plat|nopol|no(?:mor)?\\.? ?pol(?:isi)?)(?: nomor| no\\.?| kendaraan)?[ .:]{1,3})"
              + PLATE_AREA
              + "[ -]?\\d{1,4}(?:[ -]?[A-Z]{1,3})?\\b",
          CASELESS);

  private static final String NOT_A_NAME =
      "(?:adalah|yaitu|bpk|bapak|ibu|pak|bu|sdr|sdri|dari|di|ke|warga|mau|ingin|tinggal|dan|yang|ya|rt|rw|no|nomor|nik|kk|hp|wa|telp|umur|usia"
          + "|alamat|beralamat|rumah|mohon|minta|tolong|lapor|melaporkan|melapor|ada|tidak|tak|nggak"
          + "|gak|sudah|belum|dengan|kami|saya|ini|itu|untuk|pada|sejak|telah|akan|bisa|dapat"
          + "|kenapa|bagaimana|salah|hilang|sering|selalu|juga|seorang|sebagai|pegawai|masuk|keluar"
          + "|tercantum|terdaftar|dicoret|dicatut|dihapus|disebut|dicantumkan|dimasukkan|dipakai"
          + "|digunakan|didaftarkan|ditulis|diganti|mengeluh|punya|anak)";
  private static final String WORD = "(?!" + NOT_A_NAME + "\\b)\\p{L}[\\p{L}'.]*";
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(\\b(?:nama (?:lengkap )?saya|nama (?:lengkap )?pelapor|perkenalkan,? (?:nama )?saya)"
              + "(?: adalah| yaitu)?[ :]+(?:(?:bpk|bapak|ibu|pak|bu|sdr|sdri)\\.? )?)("
              + WORD
              + "(?: "
              + WORD
              + "){0,3})",
          CASELESS);
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "((?i:\\ba\\.n\\.?|\\ba/n\\.?|\\ban\\.|\\batas nama)[ :]*)"
              + "(?!Dinas|Pemerintah|Pemda|Pemkab|Pemkot|Kabupaten|Kota|Kepala|Bupati|Badan|Kantor"
              + "|PT|CV|Desa|Kelurahan|Kecamatan|RT|RW|Warga|Negara|Allah|Tuhan|Masyarakat|BUMDes)"
              + "(\\p{Lu}[\\p{L}'.]*(?: \\p{Lu}[\\p{L}'.]*){0,4})");
  private static final Pattern TITLED =
      Pattern.compile(
          "((?i:\\bbapak|\\bbpk\\.?|\\bibu|\\bpak|\\bbu|\\bsdri?\\.?|\\bsaudara|\\bsaudari|\\bdr\\.?"
              + "|\\bdokter|\\bbidan|\\bperawat|\\bpetugas|\\bpegawai|\\boknum|\\bbernama|\\bkades"
              + "|\\bcamat|\\blurah) )"
              + "(?!Kepala|Bupati|Camat|Lurah|Ketua|Wali|Dinas|Puskesmas|Desa|RT|RW)"
              + "\\p{Lu}[\\p{L}'.]*(?: \\p{Lu}[\\p{L}'.]*){0,3}");

  private static final String NUMBERED =
      "(?:rt|rw|no|nomor|blok|kav(?:ling)?)[ .]{0,2}(?:[a-z]{0,2}[ .\\-/]?\\d{1,4}[a-z]?)\\b";
  private static final String MORE_NUMBERS =
      "(?:[ ,/]{1,2}(?:" + NUMBERED + "|\\d{1,3}[a-z]?\\b))*";
  private static final Pattern STREET =
      Pattern.compile(
          "(?<!ruas )(?:\\bjl\\.?|\\bjln\\.?|\\bjalan|\\bgang|\\bgg\\.?)"
              + "(?! ?(?:nasional|provinsi|negara|kabupaten|tol\\b|lintas|pantura|lingkar|utama)) ?"
              + "[\\p{L}0-9 .']{2,60}?(?: no\\.?| nomor| blok) ?[a-z]{0,2}[ .\\-/]?\\d+[a-z]?\\b"
              + MORE_NUMBERS,
          CASELESS);
  private static final Pattern STREET_AND_NUMBER =
      Pattern.compile(
          "\\b(?:Jl\\.?|Jln\\.?|Jalan|Gg\\.?|Gang)"
              + "(?! ?(?:Nasional|Provinsi|Negara|Kabupaten|Tol|Lintas|Pantura|Lingkar|Raya KM|Utama)) ?"
              + "\\p{Lu}[\\p{L}'.]*(?: \\p{Lu}[\\p{L}'.]*){0,4} \\d{1,3}[A-Za-z]?\\b"
              + "(?![.,:]?\\d| ?(?:meter|m|km|hari|jam|menit|kali|titik|lubang|orang|unit|tahun"
              + "|bulan|minggu|kg|cm|%)\\b)");
  private static final Pattern HOME =
      Pattern.compile(
          "(\\b(?:alamat(?: rumah)?(?: saya| kami)?|rumah (?:saya|kami)|tinggal|beralamat|domisili"
              + "(?: saya)?)(?: di|:| adalah)+ )"
              + "[\\p{L}\\d .'/\\-]{0,60}?"
              + NUMBERED
              + MORE_NUMBERS,
          CASELESS);
  private static final Pattern ESTATE =
      Pattern.compile(
          "\\b(?:perum|perumahan|komplek|kompleks|griya) [\\p{L}0-9 .']{2,40}?"
              + NUMBERED
              + MORE_NUMBERS,
          CASELESS);

  /** What is a contact or an identity number and no name or place. */
  private static final Pattern CONTACT =
      Pattern.compile("@|^\\s*(?:[ +().\\-/]*\\d){8,}[ ().\\-/]*$");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

  private record Rule(Pattern pattern, String replacement) {
    String applied(String text) {
      return pattern.matcher(text).replaceAll(replacement);
    }
  }

  // before the sixteen digits: a tax number may have as many
  private static final Rule TAX = new Rule(TAX_NUMBER, "[NPWP]");
  private static final Rule MAIL = new Rule(EMAIL, "[EMAIL]");
  private static final List<Rule> NUMBERS =
      List.of(
          new Rule(BANK_ACCOUNT, "$1[REKENING]"),
          new Rule(PHONE, "[TELEPON]"),
          new Rule(PHONE_WITHOUT_ZERO, "$1[TELEPON]"),
          new Rule(LONG_NUMBER, "[NOMOR]"),
          new Rule(HOME, "$1[ALAMAT]"),
          new Rule(STREET, "[ALAMAT]"),
          new Rule(STREET_AND_NUMBER, "[ALAMAT]"),
          new Rule(ESTATE, "[ALAMAT]"),
          new Rule(NAMED_PLATE, "$1[PLAT]"),
          new Rule(PLATE, "[PLAT]"));
  private static final List<Pattern> NAMES = List.of(OWN_NAME, ON_BEHALF);

  private Masking() {}

  /** The text with personal details replaced; null stays null. Masking twice changes nothing. */
  public static String mask(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder result = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    int from = 0;
    while (kept.find()) {
      result.append(masked(text.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    return names(result.append(masked(text.substring(from))).toString());
  }

  /**
   * As {@link #mask(String)}, and also without the very names and addresses that the reporter gave
   * beside the words, wherever they stand.
   */
  public static String mask(String text, Collection<String> known) {
    if (text == null) {
      return null;
    }
    String result = mask(text);
    for (String value : known) {
      String told = value == null ? "" : value.strip();
      if (told.length() >= SHORTEST_NAME) {
        result = spelled(told).matcher(result).replaceAll("[PELAPOR]");
      }
    }
    return result;
  }

  /**
   * Takes what many people gave beside their words out of a masked text that is about all of them
   * or meant for them. A single word counts as a name only where it begins with a capital: among so
   * many somebody is called, or calls himself, like an ordinary word that others must be able to
   * read.
   */
  public static String coverMany(String masked, Collection<String> known) {
    if (masked == null) {
      return null;
    }
    Set<String> words = words(masked);
    String result = masked;
    for (String value : known) {
      String told = value.strip();
      // cheap, and true for whatever stands in the text
      if (told.length() >= SHORTEST_NAME && words.containsAll(words(told))) {
        boolean oneWord = told.codePoints().allMatch(Character::isLetter);
        result =
            spelled(told)
                .matcher(result)
                .replaceAll(
                    match ->
                        oneWord && !Character.isUpperCase(match.group().codePointAt(0))
                            ? Matcher.quoteReplacement(match.group())
                            : "[PELAPOR]");
      }
    }
    return result;
  }

  private static Set<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(Masking::withoutCase)
        .collect(Collectors.toSet());
  }

  // as a pattern without regard to case compares
  private static String withoutCase(String word) {
    return word.codePoints()
        .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * For what leaves towards one person and may speak of others: also names behind a title or an
   * office ("Ibu ...", "petugas ...") are replaced.
   */
  public static String maskOthers(String text) {
    return text == null ? null : TITLED.matcher(mask(text)).replaceAll("$1[NAMA]");
  }

  /**
   * As {@link #maskOthers(String)}, for the person who wrote the text: the own contacts, in
   * whatever spelling of a number, are no secret from their owner. Names are: whose a name is
   * cannot be told from its words, and the own one stands beside the text anyway.
   */
  public static String maskOthers(String text, Collection<String> own) {
    String contacts =
        own.stream()
            .filter(value -> value != null && CONTACT.matcher(value).find())
            .map(Masking::anySpelling)
            .collect(Collectors.joining("|"));
    if (text == null || contacts.isEmpty()) {
      return maskOthers(text);
    }
    StringBuilder result = new StringBuilder();
    Matcher kept = Pattern.compile(contacts, CASELESS).matcher(text);
    int from = 0;
    while (kept.find()) {
      result.append(maskOthers(text.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    return result.append(maskOthers(text.substring(from))).toString();
  }

  // a phone number may be written with 0, 62 or +62, and every number with gaps
  private static String anySpelling(String contact) {
    if (contact.indexOf('@') >= 0) {
      return spelled(contact.strip()).pattern();
    }
    String digits = contact.replaceAll("\\D", "");
    Matcher phone = Pattern.compile("(?:0|62)(8\\d{7,13})").matcher(digits);
    String country = "(?:\\+?62(?:" + LOOSE + "0)?|0)" + LOOSE;
    return "(?<!\\d)"
        + (phone.matches() ? country + gapped(phone.group(1)) : gapped(digits))
        + "(?!\\d)";
  }

  private static String gapped(String digits) {
    return String.join(LOOSE, digits.split(""));
  }

  private static String masked(String text) {
    String result = text.indexOf('@') < 0 ? text : MAIL.applied(text);
    if (result.chars().anyMatch(Character::isDigit)) {
      result = SIXTEEN_DIGITS.matcher(TAX.applied(result)).replaceAll(Masking::sixteen);
      for (Rule rule : NUMBERS) {
        result = rule.applied(result);
      }
    }
    return result;
  }

  // who was introduced once is meant wherever the same name stands
  private static String names(String text) {
    Set<String> introduced = new LinkedHashSet<>();
    String result = text;
    for (Pattern pattern : NAMES) {
      result =
          pattern
              .matcher(result)
              .replaceAll(
                  match -> {
                    introduced.add(match.group(2));
                    return Matcher.quoteReplacement(match.group(1) + "[NAMA]");
                  });
    }
    for (String name : introduced) {
      String told = name.replaceAll("[.' ]+$", "");
      if (told.length() >= SHORTEST_NAME) {
        result = spelled(told).matcher(result).replaceAll("[NAMA]");
      }
    }
    return result;
  }

  // blanks between the words may be any, and a part of a word is none
  private static Pattern spelled(String told) {
    String words =
        Pattern.compile("\\s+")
            .splitAsStream(told)
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile("(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", CASELESS);
  }

  // an identity number carries a birth date, a family card number the date of its issue
  private static String sixteen(MatchResult match) {
    String digits = match.group().replaceAll("\\D", "");
    int day = Integer.parseInt(digits.substring(6, 8));
    int month = Integer.parseInt(digits.substring(8, 10));
    int dayOfBirth = day > 40 ? day - 40 : day;
    boolean date = dayOfBirth >= 1 && dayOfBirth <= 31 && month >= 1 && month <= 12;
    return date ? "[NIK]" : "[NOMOR]";
  }
}
