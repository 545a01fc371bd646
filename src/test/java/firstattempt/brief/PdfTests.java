package firstattempt.brief;

import firstattempt.AtOnce;
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
		assertThat(AtOnce.times(COACHES, () -> pdf.draw(DOCUMENT).pages())).hasSize(COACHES).containsOnly(1);
	}

}
