package firstattempt.brief;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;

import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws a page of XSL-FO as PDF. Fonts lie inside the app, nothing is fetched and nothing
 * is cached on disk. It is set up by the first page, so that the start waits for nothing.
 * One page is drawn at a time: the settings inside the library break when two threads
 * read them at once.
 */
@Component
class Pdf {

	private final Supplier<FopFactory> factory = SingletonSupplier.of(Pdf::factory);

	private final Lock one = new ReentrantLock();

	private static FopFactory factory() {
		try (InputStream settings = Pdf.class.getResourceAsStream("fop.xml")) {
			return new FopConfParser(settings, URI.create("classpath:/"), new Inside()).getFopFactoryBuilder().build();
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException("The settings of the PDF page cannot be read", ex);
		}
	}

	/**
	 * Draws a document.
	 * @param document the document in XSL-FO
	 * @return the PDF and its number of pages
	 */
	Drawn draw(String document) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.one.lock();
		try {
			FopFactory factory = this.factory.get();
			FOUserAgent agent = factory.newFOUserAgent();
			Fop fop = factory.newFop("application/pdf", agent, out);
			TransformerFactory transformers = TransformerFactory.newInstance();
			transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			transformers.newTransformer()
				.transform(new StreamSource(new StringReader(document)), new SAXResult(fop.getDefaultHandler()));
			return new Drawn(out.toByteArray(), fop.getResults().getPageCount());
		}
		catch (FOPException | TransformerException ex) {
			throw new IllegalStateException("The PDF page cannot be drawn", ex);
		}
		finally {
			this.one.unlock();
		}
	}

	/**
	 * What was drawn.
	 *
	 * @param bytes the PDF
	 * @param pages how many pages it has
	 */
	record Drawn(byte[] bytes, int pages) {
	}

	/** Finds what belongs to the page in the app alone. */
	private static final class Inside implements ResourceResolver {

		@Override
		public Resource getResource(URI uri) throws IOException {
			String name = uri.toString().replaceAll(".*/", "");
			try (InputStream file = Pdf.class.getResourceAsStream(name)) {
				if (file == null) {
					throw new IOException("Nothing is read from outside: " + uri);
				}
				return new Resource(new ByteArrayInputStream(file.readAllBytes()));
			}
		}

		@Override
		public OutputStream getOutputStream(URI uri) throws IOException {
			throw new IOException("Nothing is written: " + uri);
		}

	}

}
