package id.tanggap.kit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {
  private static final String HERE = "127.0.0.1";
  private static final String HASH =
      "c4f19c08953cd6de79dc4e621ebe9a9e6e60430e1a47c593739d93665c1a3cce";
  private static final Reach REAL = new PublicInternet();

  private FakeWeb web;

  @BeforeEach
  void open() throws Exception {
    web = new FakeWeb();
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  /** The rule of production, with the fake server as the only exception. */
  private static boolean reach(InetAddress address) {
    return address.getHostAddress().equals(HERE) || REAL.allows(address);
  }

  private SafeFetcher fetcher(Reach reach, int... ports) {
    return fetcher(reach, new HttpClientOptions(), ports);
  }

  private SafeFetcher fetcher(Reach reach, HttpClientOptions options, int... ports) {
    Set<Integer> allowed = new HashSet<>(Set.of(80, 443));
    for (int port : ports) {
      allowed.add(port);
    }
    return new SafeFetcher(web.vertx(), web.destinations(), reach, allowed, options);
  }

  private FetchedPage fetch(SafeFetcher fetcher, String url, Duration total) throws Exception {
    FetchLimits page = FetchLimits.page();
    FetchLimits limits = new FetchLimits(page.bytes(), total, page.redirects(), page.types());
    CompletableFuture<FetchedPage> answer = new CompletableFuture<>();
    web.vertx()
        .runOnContext(
            go ->
                fetcher
                    .get(url, limits)
                    .subscribe()
                    .with(answer::complete, answer::completeExceptionally));
    try {
      return answer.orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException failure) {
      throw (Exception) failure.getCause();
    }
  }

  private FetchedPage fetch(String url) throws Exception {
    return fetch(fetcher(SafeFetcherTest::reach, web.port()), url, Duration.ofSeconds(20));
  }

  private FetchFault fault(SafeFetcher fetcher, String url, Duration total) throws Exception {
    try {
      fetch(fetcher, url, total);
      return null;
    } catch (FetchFailed failed) {
      return failed.fault();
    }
  }

  private FetchFault fault(String url) throws Exception {
    return fault(fetcher(SafeFetcherTest::reach, web.port()), url, Duration.ofSeconds(20));
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + web.port() + path;
  }

  @Test
  void aPublicPageIsReadUnderItsOwnName() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    FetchedPage page = fetch(at("dinkes.contoh.example", "/page"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).isEqualTo("<p>Halaman Contoh</p>");
    assertThat(page.hash()).isEqualTo(HASH);
    assertThat(web.hosts()).containsExactly("dinkes.contoh.example:" + web.port());
  }

  @Test
  void theServerNamesTheEncoding() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    assertThat(fetch(at("dinkes.contoh.example", "/latin")).text()).isEqualTo("é");
  }

  @Test
  void aMissingPageIsAnAnswer() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    FetchedPage page = fetch(at("dinkes.contoh.example", "/tidak-ada"));
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.found()).isFalse();
    assertThat(page.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://contoh.example/",
        "file:///etc/passwd",
        "gopher://contoh.example/",
        "data:text/html,x",
        "contoh.example/page",
        "//contoh.example/page",
        "http:///page",
        "http://contoh.example:22/",
        "http://contoh.example:6379/",
        "http://user@contoh.example/",
        "http://contoh.example@127.0.0.1/",
        "http://contoh.example\\@127.0.0.1/",
        "http://127.0.0.1 .contoh.example/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/latest/meta-data/",
        "http://192.168.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1%25eth0]/",
        "http://localhost/",
        "https://localhost/"
      })
  void anEvilAddressIsRefusedBeforeAnybodyIsAsked(String url) throws Exception {
    assertThat(fault(fetcher(REAL), url, Duration.ofSeconds(20)))
        .isIn(FetchFault.NOT_ALLOWED, FetchFault.UNRESOLVED);
    assertThat(web.hosts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "::ffff:10.0.0.7", "fd00::7"})
  void aNameThatLeadsInsideIsRefused(String inner) throws Exception {
    web.name("jahat.contoh.example", inner);
    assertThat(
            fault(
                fetcher(REAL, web.port()),
                at("jahat.contoh.example", "/page"),
                Duration.ofSeconds(20)))
        .isEqualTo(FetchFault.NOT_ALLOWED);
    assertThat(web.hosts()).isEmpty();
  }

  @Test
  void aNameThatLeadsInsideAsWellIsRefused() throws Exception {
    web.name("jahat.contoh.example", HERE + ",10.0.0.7");
    assertThat(fault(at("jahat.contoh.example", "/page"))).isEqualTo(FetchFault.NOT_ALLOWED);
    assertThat(web.hosts()).isEmpty();
  }

  @Test
  void aNameThatChangesItsMindIsAskedOnce() throws Exception {
    web.name("jahat.contoh.example", HERE, "169.254.169.254");
    assertThat(fetch(at("jahat.contoh.example", "/page")).status()).isEqualTo(200);
    assertThat(web.asked()).containsExactly("jahat.contoh.example");
  }

  @Test
  void aNameThatChangesItsMindOnARedirectIsRefused() throws Exception {
    web.name("jahat.contoh.example", HERE, "169.254.169.254");
    assertThat(fault(at("jahat.contoh.example", "/hops0"))).isEqualTo(FetchFault.NOT_ALLOWED);
    assertThat(web.hosts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/,NOT_ALLOWED",
    "http://10.0.0.7/,NOT_ALLOWED",
    "//10.0.0.7/,NOT_ALLOWED",
    "http://[::1]/,NOT_ALLOWED",
    "http://contoh.example:22/,NOT_ALLOWED",
    "file:///etc/passwd,NOT_ALLOWED",
    "http://user@contoh.example/,NOT_ALLOWED",
    "http://a b/,NOT_ALLOWED"
  })
  void aRedirectToAnEvilAddressIsRefused(String to, FetchFault fault) throws Exception {
    web.name("dinkes.contoh.example", HERE).name("contoh.example", HERE);
    String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
    assertThat(fault(at("dinkes.contoh.example", "/to?url=" + encoded))).isEqualTo(fault);
    assertThat(web.hosts()).hasSize(1);
  }

  @Test
  void fiveRedirectsAreFollowedAndNotSix() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    FetchedPage page = fetch(at("dinkes.contoh.example", "/hops4"));
    assertThat(page.address()).hasPath("/page");
    assertThat(web.asked()).hasSize(6);
    assertThat(fault(at("dinkes.contoh.example", "/hops5")))
        .isEqualTo(FetchFault.TOO_MANY_REDIRECTS);
    assertThat(fault(at("dinkes.contoh.example", "/loop")))
        .isEqualTo(FetchFault.TOO_MANY_REDIRECTS);
  }

  @ParameterizedTest
  @CsvSource({
    "/endless,TOO_LARGE",
    "/large,TOO_LARGE",
    "/image,WRONG_TYPE",
    "/untyped,WRONG_TYPE",
    "/zipped,WRONG_TYPE",
    "/broken,BROKEN",
    "/nowhere,BROKEN"
  })
  void whatMisbehavesIsCutOff(String path, FetchFault fault) throws Exception {
    web.name("dinkes.contoh.example", HERE);
    assertThat(fault(at("dinkes.contoh.example", path))).isEqualTo(fault);
  }

  @Test
  void aBodyOfTheLargestSizeIsRead() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    assertThat(fetch(at("dinkes.contoh.example", "/fitting")).text()).hasSize(1 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "/silent"})
  void whoKeepsUsWaitingIsLeft(String path) throws Exception {
    web.name("dinkes.contoh.example", HERE);
    SafeFetcher fetcher = fetcher(SafeFetcherTest::reach, web.port());
    assertThat(fault(fetcher, at("dinkes.contoh.example", path), Duration.ofMillis(300)))
        .isEqualTo(FetchFault.TIMED_OUT);
  }

  @Test
  void notMoreThanSixteenAreFetchedAtOnceAndAPlaceIsFreeAgainAfterwards() throws Exception {
    web.name("dinkes.contoh.example", HERE);
    SafeFetcher fetcher = fetcher(SafeFetcherTest::reach, web.port());
    FetchLimits page = FetchLimits.page();
    FetchLimits brief =
        new FetchLimits(page.bytes(), Duration.ofSeconds(2), page.redirects(), page.types());
    List<CompletableFuture<FetchedPage>> held = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      held.add(
          fetcher
              .get(at("dinkes.contoh.example", "/silent"), brief)
              .subscribe()
              .asCompletionStage());
    }
    String wanted = at("dinkes.contoh.example", "/page");
    assertThat(fault(fetcher, wanted, Duration.ofSeconds(20))).isEqualTo(FetchFault.BUSY);
    held.forEach(each -> assertThat(each).failsWithin(Duration.ofSeconds(20)));
    assertThat(fetch(fetcher, wanted, Duration.ofSeconds(20)).found()).isTrue();
  }

  @Test
  void aSlowNameServerIsLeftToo() throws Exception {
    SafeFetcher fetcher =
        new SafeFetcher(
            web.vertx(),
            (host, port) -> Promise.<List<InetSocketAddress>>promise().future(),
            REAL,
            Set.of(80),
            new HttpClientOptions());
    assertThat(fault(fetcher, "http://contoh.example/", Duration.ofMillis(200)))
        .isEqualTo(FetchFault.TIMED_OUT);
  }

  @Test
  void whereNobodyListensNothingIsReached() throws Exception {
    int free = web.listen(new HttpServerOptions(), request -> {});
    web.name("dinkes.contoh.example", "127.0.0.2");
    Reach all = address -> true;
    assertThat(
            fault(
                fetcher(all, free),
                "http://dinkes.contoh.example:" + free + "/",
                Duration.ofSeconds(20)))
        .isEqualTo(FetchFault.UNREACHABLE);
  }

  /** A certificate for one name that nobody else made, trusted by nobody who is not told to. */
  private static PfxOptions certificate(Path folder, String host) throws Exception {
    Path store = folder.resolve("contoh.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "contoh",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                "contoh-saja",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    return new PfxOptions().setPath(store.toString()).setPassword("contoh-saja");
  }

  @Test
  void theCertificateIsCheckedAgainstTheName(@TempDir Path folder) throws Exception {
    PfxOptions certificate = certificate(folder, "dinkes.contoh.example");
    int secure =
        web.listen(
            new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate),
            request -> request.response().putHeader("Content-Type", "text/html").end("aman"));
    web.name("dinkes.contoh.example", HERE).name("lain.contoh.example", HERE);
    Duration enough = Duration.ofSeconds(20);
    SafeFetcher trusting =
        fetcher(
            SafeFetcherTest::reach, new HttpClientOptions().setTrustOptions(certificate), secure);
    String dinkes = "https://dinkes.contoh.example:" + secure + "/";
    assertThat(fetch(trusting, dinkes, enough).text()).isEqualTo("aman");
    assertThat(fault(trusting, "https://lain.contoh.example:" + secure + "/", enough))
        .isEqualTo(FetchFault.UNREACHABLE);
    assertThat(fault(fetcher(SafeFetcherTest::reach, secure), dinkes, enough))
        .isEqualTo(FetchFault.UNREACHABLE);
  }
}
