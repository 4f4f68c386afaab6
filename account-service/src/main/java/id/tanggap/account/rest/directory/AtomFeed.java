package id.tanggap.account.rest.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page as Atom (RFC 4287), with the links between pages of RFC 5005. */
final class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
  // what XML 1.0 has no place for, not even escaped
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(FeedPage page) {
    StringWriter text = new StringWriter();
    try {
      AtomFeed feed = new AtomFeed(WRITERS.createXMLStreamWriter(text));
      feed.write(page);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a feed of our own that is no XML", impossible);
    }
    return text.toString();
  }

  private void write(FeedPage page) throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", "urn:tanggap:official-accounts");
    element("title", FeedPage.TITLE);
    element("updated", page.updatedOrEpoch().toString());
    xml.writeStartElement("author");
    element("name", "Tanggap");
    xml.writeEndElement();
    link("self", page.self());
    if (page.next() != null) {
      link("next", page.next());
    }
    for (PublicStatement item : page.items()) {
      entry(item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(PublicStatement item) throws XMLStreamException {
    PublicView view = item.view();
    xml.writeStartElement("entry");
    element("id", "urn:uuid:" + item.accountId());
    element("title", view.displayName());
    element("updated", item.statedAt().toString());
    link("alternate", view.url());
    xml.writeStartElement("author");
    element("name", view.unitName());
    xml.writeEndElement();
    category("platform", view.platform().name());
    category("unit", view.unitCode());
    category("region", item.region());
    element("summary", summary(view));
    xml.writeEndElement();
  }

  /** One sentence about an account, for readers of feeds. */
  static String summary(PublicView view) {
    return "Akun resmi "
        + view.unitName()
        + " ("
        + view.unitCode()
        + "): "
        + view.handle()
        + ", "
        + view.platform()
        + overdue(view);
  }

  private static String overdue(PublicView view) {
    return view.attestationOverdueSince() == null
        ? ""
        : "; pernyataan unit belum diterima sejak " + view.attestationOverdueSince();
  }

  private void link(String relation, String target) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", sound(target));
  }

  private void category(String scheme, String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("scheme", "urn:tanggap:" + scheme);
    xml.writeAttribute("term", sound(term));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(sound(text));
    xml.writeEndElement();
  }

  private static String sound(String text) {
    return NO_XML.matcher(text).replaceAll("\uFFFD");
  }
}
