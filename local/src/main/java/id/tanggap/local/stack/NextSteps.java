package id.tanggap.local.stack;

import java.util.Locale;
import java.util.Set;

/** What a person reads when everything is ready. */
final class NextSteps {

  private final PortPlan ports;
  private final Console console;

  NextSteps(PortPlan ports, Console console) {
    this.ports = ports;
    this.console = console;
  }

  void print(long begin, long residentKiB, Set<String> started) {
    console.line("");
    if (started.isEmpty()) {
      console.line(console.good("Everything runs already."));
    } else {
      console.line(
          console.good(
              String.format(
                  Locale.ROOT,
                  "Ready in %.1f s, %s resident.",
                  (System.nanoTime() - begin) / 1e9,
                  StatusReport.gibibytes(residentKiB))));
    }
    console.line("");
    console.line("  API       " + ports.url(Port.GATEWAY));
    console.line("  reader    " + ports.url(Port.GATEWAY) + "/docs");
    console.line(
        "  Keycloak  "
            + ports.url(Port.KEYCLOAK)
            + "   admin, password in .tanggap/secrets/keycloak-admin");
    console.line("");
    console.line("  a token   curl -s " + ports.issuer() + "/protocol/openid-connect/token \\");
    console.line(
        "              -d grant_type=password -d client_id=tanggap-cli"
            + " -d username=diskominfo -d password=diskominfo");
    console.line("  the demo  ./tanggap demo");
    console.line("  health    ./tanggap status");
    console.line("  the end   ./tanggap down");
  }
}
