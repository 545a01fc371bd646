package firstattempt.chart;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void drawsAsManyColumnsAsThereAre(int many) throws Exception {
		Columns columns = new Columns(labels(many), List.of(new Columns.Series("Slips", "slip", marks(many)),
				new Columns.Series("Wins", "win", marks(many))), true);
		Document svg = read(columns.svg());
		assertThat(count(svg, "rect")).isEqualTo(2 * many);
		assertThat(columns.table("From").rows()).hasSize(many);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000, 123_456 })
	void drawsAColumnOfAnyHeight(int value) throws Exception {
		for (boolean stacked : List.of(true, false)) {
			Columns columns = new Columns(List.of("Nov"),
					List.of(new Columns.Series("Slips", "slip", List.of(new Mark(value, "some", "/journal")))),
					stacked);
			Document svg = read(columns.svg());
			assertThat(count(svg, "rect")).isEqualTo((value > 0) ? 1 : 0);
			assertThat(count(svg, "path")).isBetween(2, 6);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void drawsADotForEachNumberAndALineBetweenThem(int many) throws Exception {
		Course course = new Course(10, "first", "last",
				IntStream.range(0, many)
					.mapToObj((i) -> new Course.Point(Instant.EPOCH.plusSeconds(i / 2), "day " + i, "<& ' \">",
							new Mark(i % 11, "<& ' \">", null)))
					.toList());
		Document svg = read(course.svg());
		assertThat(count(svg, "circle")).isEqualTo(many);
		assertThat(count(svg, "path")).isEqualTo(3 + Math.max(0, many - 1));
		assertThat(course.table(List.of("When", "Of 10", "Note")).rows()).hasSize(many);
		assertThat(course.svg()).doesNotContain("NaN", "Infinity");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void drawsAsManyRowsOfCellsAsThereAre(int many) throws Exception {
		Heat heat = new Heat(List.of("Oct", "Nov"),
				IntStream.range(0, many)
					.mapToObj((i) -> new Heat.Row("Row " + i, String.valueOf(i), "tone-resilience",
							List.of(new Heat.Cell(0, "", new Mark(0, "none", null)),
									new Heat.Cell(Heat.level(i, many), String.valueOf(i), new Mark(i, "some", "/x")))))
					.toList());
		assertThat(count(read(heat.svg()), "rect")).isEqualTo(2 * many);
		assertThat(heat.table("Theme").rows()).hasSize(many);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 15, 16, 1000 })
	void drawsADotForEachEntryWhileTheyFit(int many) throws Exception {
		List<Dials.Spot> spots = (many == 0) ? List.of()
				: List.of(new Dials.Spot(4, 4, new Mark(many, "many", "/journal"), marks(many)));
		Document svg = read(new Dials("Upset", "Urge", spots).svg());
		assertThat(count(svg, "rect")).isEqualTo(25);
		assertThat(count(svg, "circle")).isEqualTo((many > 15) ? 1 : many);
		assertThat(svg.getDocumentElement().getTextContent().contains("1000")).isEqualTo(many == 1000);
	}

	@Test
	void saysTheNumberWhereOnlySomeDotsAreKnown() throws Exception {
		Dials dials = new Dials("Upset", "Urge",
				List.of(new Dials.Spot(0, 4, new Mark(7, "seven", "/journal"), marks(3))));
		assertThat(count(read(dials.svg()), "circle")).isOne();
		assertThat(dials.table().rows().get(0).cells().get(0)).isEqualTo(new Table.Cell("7", "/journal"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void drawsBarsThatAreNeverLongerThanTheWhole(int part) throws Exception {
		Bars bars = new Bars(List.of(new Bars.Bar("Together", "of", "talk", 1000, new Mark(part, "so many", null))));
		assertThat(count(read(bars.svg()), "rect")).isEqualTo((part > 0) ? 2 : 1);
		assertThat(bars.table(List.of("What", "How many", "Of")).rows()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void drawsABeadForEachDay(int many) throws Exception {
		Strips strips = new Strips(DAY.minusDays(90), DAY, "Aug", "Nov",
				List.of(new Strips.Strip("The gym bag", "again and again",
						IntStream.range(0, many)
							.mapToObj((i) -> new Strips.Bead(DAY.minusDays(i), "slip", new Mark(1, "once", "/x")))
							.toList())));
		assertThat(count(read(strips.svg()), "circle")).isEqualTo(many);
	}

	@Test
	void takesNothingThatIsWrittenForMarkup() throws Exception {
		String evil = "</title><script>alert(1)</script>\"' & é 🙂";
		Columns columns = new Columns(List.of(evil),
				List.of(new Columns.Series(evil, "slip\" onload=\"x", List.of(new Mark(1, evil, "/a?b=1&c=\"<")))),
				true);
		Document svg = read(columns.svg());
		assertThat(count(svg, "script")).isZero();
		assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(evil);
		assertThat(((Element) svg.getElementsByTagName("rect").item(0)).hasAttribute("onload")).isFalse();
	}

	@Test
	void makesStepsThatARound() {
		assertThat(IntStream.of(0, 1, 4, 5, 9, 40, 41, 90, 1000, 1001).map(Columns::step)).containsExactly(1, 1, 1, 2,
				2, 10, 10, 20, 500, 500);
	}

	@Test
	void isStrongestWhereItIsAll() {
		assertThat(Stream.of(Heat.level(0, 9), Heat.level(1, 100), Heat.level(5, 10), Heat.level(10, 10),
				Heat.level(0, 0)))
			.containsExactly(0, 1, 3, 5, 0);
	}

	private static List<String> labels(int many) {
		return IntStream.range(0, many).mapToObj((i) -> "Week " + i).toList();
	}

	private static List<Mark> marks(int many) {
		return IntStream.range(0, many).mapToObj((i) -> new Mark(i + 1, "some", "/episodes/" + i)).toList();
	}

	private static int count(Document svg, String name) {
		return svg.getElementsByTagName(name).getLength();
	}

	/** Reads it as XML, and looks that nothing lies outside of the picture. */
	private static Document read(String svg) throws Exception {
		assertThat(svg).doesNotContain("style=", "NaN", "Infinity");
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(svg)));
		String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
		inside(document.getElementsByTagName("rect"), Double.parseDouble(box[2]), Double.parseDouble(box[3]));
		return document;
	}

	private static void inside(NodeList boxes, double width, double height) {
		for (int i = 0; i < boxes.getLength(); i++) {
			Element box = (Element) boxes.item(i);
			double x = Double.parseDouble(box.getAttribute("x"));
			double y = Double.parseDouble(box.getAttribute("y"));
			assertThat(x).isNotNegative();
			assertThat(y).isNotNegative();
			assertThat(x + Double.parseDouble(box.getAttribute("width"))).isLessThanOrEqualTo(width + .2);
			assertThat(y + Double.parseDouble(box.getAttribute("height"))).isLessThanOrEqualTo(height + .2);
		}
	}

}
