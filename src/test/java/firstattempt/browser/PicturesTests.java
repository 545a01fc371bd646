package firstattempt.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pictures of the demo family tell: to a mouse, to a thumb, to a keyboard, to
 * whoever has no script, and on paper. Their points are no stops of the keyboard: there
 * are hundreds of them, and the table behind each picture has them all, with a name for
 * each row and column.
 */
@PageTest
class PicturesTests {

	private static final String YEAR = "?span=year";

	/**
	 * Letter paper within its margins, which is the lower of the two that people have.
	 */
	private static final int PAPER_WIDTH = 658;

	private static final int PAPER_HEIGHT = 918;

	/** A picture stays in one piece, and each of several with what stands above it. */
	private static final String UNCUT = """
			(picture) => [...picture.querySelectorAll(".chart, tr")]
				.concat(picture.querySelector("h3, .more[open]") ? [] : picture)
				.filter((piece) => getComputedStyle(piece).breakInside !== "avoid")
				.concat([...picture.querySelectorAll("figcaption, .keys, h3, h3 + p")]
					.filter((above) => getComputedStyle(above).breakAfter !== "avoid"))
				.map((piece) => piece.outerHTML.slice(0, 80))""";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "Look around", "Look around as a coach" })
	void tellAValueWhereAMousePoints(String visitor) {
		try (Device device = device(1440, true)) {
			insights(device, visitor);
			Page page = device.page();
			for (Locator chart : charts(page)) {
				Locator told = chart.locator("xpath=following-sibling::p[1]");
				assertThat(told).hasText("Tap or point at a part to read it.");
				for (Locator mark : List.of(chart.locator(".mark").first(), chart.locator(".mark").last())) {
					mark.scrollIntoViewIfNeeded();
					BoundingBox before = chart.boundingBox();
					mark.hover();
					assertThat(told).hasText(mark.locator("title").textContent());
					assertThat(chart.boundingBox()).usingRecursiveComparison().isEqualTo(before);
					assertThat(told.boundingBox().y).isBetween(before.y + before.height, before.y + before.height + 20);
				}
			}
			Locator link = page.locator("#themes a.mark").first();
			String href = link.getAttribute("href");
			link.click();
			page.waitForURL("**" + href);
			assertThat(page.locator("article.entry").first()).isVisible();
			assertThat(device.complaints()).isEmpty();
		}
	}

	@Test
	void tellAThumbFirstAndFollowItThen() {
		try (Device device = touched()) {
			insights(device, "Look around");
			Page page = device.page();
			String here = page.url();
			for (Locator chart : charts(page)) {
				Locator told = chart.locator("xpath=following-sibling::p[1]");
				for (Locator mark : List.of(chart.locator(".mark").first(), chart.locator(".mark").last())) {
					mark.tap();
					assertThat(told).containsText(mark.locator("title").textContent());
					assertThat(told.textContent().endsWith("(Tap again to read.)"))
						.isEqualTo(mark.getAttribute("href") != null);
				}
				assertThat(chart.locator(".lit")).hasCount(1);
			}
			assertThat(page.url()).isEqualTo(here);
			Locator dot = page.locator("#dials a.mark").first();
			String href = dot.getAttribute("href");
			dot.tap();
			assertThat(page.url()).isEqualTo(here);
			dot.tap();
			page.waitForURL("**" + href);
			assertThat(device.complaints()).isEmpty();
		}
	}

	@Test
	void openTheirTablesAndLeadOnByKeyboardAlone() {
		try (Device device = device(1440, true)) {
			insights(device, "Look around");
			Page page = device.page();
			String here = page.url();
			int tables = page.locator(".behind").count();
			assertThat(tables).isGreaterThan(7);
			for (int table = 0; table < tables; table++) {
				page.navigate(here);
				Locator behind = page.locator(".behind").nth(table);
				tabTo(page, behind.locator("summary"));
				assertThat(behind.locator("table")).isHidden();
				page.keyboard().press("Enter");
				assertThat(behind.locator("table")).isVisible();
				Locator link = behind.locator("td a").first();
				tabTo(page, link);
				String href = link.getAttribute("href");
				page.keyboard().press("Enter");
				page.waitForURL("**" + href);
				assertThat(page.locator("h1")).hasCount(1);
			}
			assertThat(device.complaints()).isEmpty();
		}
	}

	/** Whoever follows a number finds what was counted, no more and no less. */
	@ParameterizedTest
	@ValueSource(strings = { "Look around", "Look around as a coach" })
	void leadToAsManyEntriesAsTheySay(String visitor) {
		SoftAssertions all = new SoftAssertions();
		try (Device device = device(360, false)) {
			insights(device, visitor);
			Document page = Jsoup.parse(device.page().content());
			Map<String, Integer> said = new LinkedHashMap<>();
			for (Element link : page.select(".behind td a[href*=from]")) {
				said.put(link.attr("href"), Integer.valueOf(link.text().replaceAll(".*/", "")));
			}
			assertThat(said).hasSizeGreaterThan(100);
			assertThat(page.select(".chart a.mark").eachAttr("href"))
				.allMatch((href) -> said.containsKey(href) || href.contains("/episodes/"));
			said.forEach((href, count) -> all.assertThat(entries(device, href)).as(href).isEqualTo(count));
		}
		all.assertAll();
	}

	@Test
	void leadOnWithoutAScript() {
		try (Device device = device(360, false)) {
			insights(device, "Look around");
			Page page = device.page();
			String here = page.url();
			assertThat(page.locator(".told:visible")).hasCount(0);
			for (String picture : List.of("ladder", "themes", "dials", "carried", "threads", "lasted", "wins",
					"talks")) {
				Locator mark = page.locator("#" + picture + " a.mark").first();
				String href = mark.getAttribute("href");
				mark.click();
				page.waitForURL("**" + href);
				page.navigate(here);
				page.locator("#" + picture + " summary").first().click();
				Locator link = page.locator("#" + picture + " td a").first();
				String behind = link.getAttribute("href");
				link.click();
				page.waitForURL("**" + behind);
				page.navigate(here);
			}
			assertThat(device.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Look around", "Look around as a coach" })
	void comeOntoPaperWholeAndWithoutButtons(String visitor) {
		SoftAssertions all = new SoftAssertions();
		try (Device device = device(PAPER_WIDTH, true)) {
			insights(device, visitor);
			Page page = device.page();
			page.locator("#wins summary").click();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".sentences li, .pattern").first()).isVisible();
			assertThat(page.locator(
					"main :is(.choose, .told, .behind:not([open]), .pager, form, button):visible, .masthead:visible, .tabs:visible"))
				.hasCount(0);
			assertThat(Reach.overflow(page)).isZero();
			for (Locator picture : page.locator(".picture").all()) {
				String name = picture.getAttribute("id");
				all.assertThat(picture.locator("h2").isVisible()).as(name).isTrue();
				all.assertThat(picture.locator("figcaption p").first().isVisible()).as(name).isTrue();
				for (Locator piece : picture.locator(".chart, table:visible").all()) {
					BoundingBox box = piece.boundingBox();
					all.assertThat(box.width).as(name).isGreaterThan(200);
					all.assertThat(box.x + box.width).as("%s: to the right", name).isLessThan(PAPER_WIDTH + 1);
					all.assertThat(box.height).as("%s: high", name).isLessThan(PAPER_HEIGHT);
				}
				all.assertThat((List<?>) picture.evaluate(UNCUT)).as("%s: may be cut", name).isEmpty();
				all.assertThat(picture.boundingBox().height).as("%s: high", name).isLessThan(PAPER_HEIGHT);
			}
		}
		all.assertAll();
	}

	/** How many entries a list has on all of its pages. */
	private static int entries(Device device, String href) {
		int entries = 0;
		for (String next = href; next != null;) {
			Document page = Jsoup.parse(device.read(next));
			entries += page.select("article.entry, .win").size();
			Element more = page.selectFirst("a[rel=next]");
			next = (more != null) ? more.attr("href") : null;
		}
		return entries;
	}

	/** Presses the tab key until it is there. */
	private static void tabTo(Page page, Locator where) {
		ElementHandle there = where.elementHandle();
		for (int i = 0; i < 200; i++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(there.evaluate("(one) => document.activeElement === one"))) {
				return;
			}
			assertThat(page.locator(".chart :focus")).hasCount(0);
		}
		throw new AssertionError("No key leads to " + there.textContent());
	}

	private static List<Locator> charts(Page page) {
		List<Locator> charts = page.locator(".picture .chart").all();
		assertThat(charts).hasSizeGreaterThan(7);
		return charts;
	}

	private static void insights(Device device, String visitor) {
		device.open("/welcome");
		device.press(visitor);
		if (device.path().startsWith("/coach")) {
			device.tap(device.page().locator(".case h2 a").first());
			device.page().waitForURL("**/coach/families/*");
			device.open(device.path() + "/insights" + YEAR);
		}
		else {
			device.open("/insights" + YEAR);
		}
	}

	private Device device(int width, boolean script) {
		return device(new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(script));
	}

	private Device touched() {
		return device(new NewContextOptions().setViewportSize(360, 780).setHasTouch(true).setIsMobile(true));
	}

	private Device device(NewContextOptions options) {
		return new Chromium().device("http://localhost:" + this.port, options.setReducedMotion(ReducedMotion.REDUCE));
	}

}
