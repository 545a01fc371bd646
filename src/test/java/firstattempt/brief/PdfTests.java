package firstattempt.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The first sheets of a morning, asked for by several coaches in one moment. */
class PdfTests {

	private static final int COACHES = 8;

	private static final String DOCUMENT = """
			<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en" font-family="Figtree">
				<fo:layout-master-set>
					<fo:simple-page-master master-name="sheet" page-width="210mm" page-height="297mm">
						<fo:region-body region-name="body"/>
					</fo:simple-page-master>
				</fo:layout-master-set>
				<fo:page-sequence master-reference="sheet">
					<fo:title>Brief</fo:title>
					<fo:flow flow-name="body"><fo:block>Mia packed her own <fo:inline font-weight="bold">bag</fo:inline>.</fo:block></fo:flow>
				</fo:page-sequence>
			</fo:root>
			""";

	@RepeatedTest(5)
	void drawsForSeveralAtOnce() throws Exception {
		Pdf pdf = new Pdf();
		CyclicBarrier together = new CyclicBarrier(COACHES);
		Callable<Pdf.Drawn> coach = () -> {
			together.await();
			return pdf.draw(DOCUMENT);
		};
		ExecutorService threads = Executors.newFixedThreadPool(COACHES);
		try {
			List<Integer> pages = new ArrayList<>();
			for (Future<Pdf.Drawn> drawn : threads.invokeAll(Collections.nCopies(COACHES, coach))) {
				pages.add(drawn.get().pages());
			}
			assertThat(pages).hasSize(COACHES).containsOnly(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
