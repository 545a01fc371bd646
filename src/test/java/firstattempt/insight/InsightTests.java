package firstattempt.insight;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class InsightTests {

	@LocalServerPort
	private int port;

	private Browser jana;

	private String mia;

	@BeforeEach
	void begin() {
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
	}

	@Test
	void hasNothingToSayAboutNothing() {
		Document page = this.jana.get("/insights");
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(page.select(".empty")).hasSize(1);
		assertThat(page.select(".picture, .sentences")).isEmpty();
	}

	@Test
	void drawsNothingOfOneOrTwo() {
		for (int i = 1; i <= 2; i++) {
			write(i, "step", "WAITED", "upset", "1", "urge", "3", "carriedBy", "CHILD", "upsetLasted", "MINUTES");
			Document page = this.jana.get("/insights");
			assertThat(page.select(".picture").size()).isGreaterThanOrEqualTo(7);
			assertThat(page.select(".picture svg.chart, .sentences li")).isEmpty();
			assertThat(page.select("#ladder figcaption").text()).contains("Not enough yet: " + i);
		}
	}

	@Test
	void drawsThreeAndLeadsToThem() {
		write(1, "step", "WAITED", "upset", "0", "urge", "4", "carriedBy", "CHILD", "upsetLasted", "MINUTES");
		write(2, "step", "TOOK_OVER", "upset", "1", "urge", "3", "carriedBy", "PARENT", "upsetLasted", "AN_HOUR");
		write(3, "step", "TOOK_OVER", "goodReason", "true", "upset", "4", "urge", "4", "carriedBy", "CHILD",
				"upsetLasted", "MINUTES");
		Document page = this.jana.get("/insights?span=30d");
		for (String picture : new String[] { "ladder", "themes", "dials", "carried", "lasted", "wins" }) {
			assertThat(page.select("#" + picture + " svg.chart")).as(picture).isNotEmpty();
			assertThat(page.select("#" + picture + " table")).as(picture).isNotEmpty();
		}
		assertThat(page.select("#ladder figcaption").text()).contains("1 of 2 times", "one time for a good reason");
		assertThat(page.select("#ladder svg .good-reason")).hasSize(1);
		assertThat(page.select("#dials svg .one")).hasSize(3);
		assertThat(page.select("#dials figcaption").text()).contains("bigger than the trouble: 2 of 3");
		assertThat(page.select("#carried figcaption").text()).contains("2 of 3");
		Document dot = this.jana.get(page.selectFirst("#dials svg a").attr("href"));
		assertThat(dot.select("h1").text()).startsWith("Slip ");
		Element link = this.jana.get("/insights?span=30d").selectFirst("#carried td a");
		assertThat(this.jana.get(link.attr("href")).select("article.entry")).isNotEmpty();
	}

	/** Whoever follows a number finds what was counted, and nothing beside it. */
	@Test
	void leadsToJustWhatItCounts() {
		write(1, "step", "WAITED", "upset", "0", "urge", "4", "carriedBy", "CHILD", "upsetLasted", "MINUTES",
				"situation", "FORGOT");
		write(2, "step", "TOOK_OVER", "upset", "1", "urge", "3", "carriedBy", "PARENT", "upsetLasted", "AN_HOUR",
				"situation", "FORGOT");
		write(3, "step", "TOOK_OVER", "goodReason", "true", "upset", "4", "urge", "4", "carriedBy", "CHILD",
				"upsetLasted", "MINUTES", "situation", "FORGOT");
		this.jana.get("/");
		this.jana.submit(this.mia + "/wins", "text", "Packed it alone");
		Document page = this.jana.get("/insights?span=30d");
		for (String picture : new String[] { "ladder", "themes", "dials", "carried", "lasted", "wins" }) {
			assertThat(page.select("#" + picture + " td a")).as(picture).isNotEmpty();
		}
		for (Element link : page.select(".behind td a")) {
			assertThat(this.jana.get(link.attr("href")).select("article.entry, .win")).as(link.attr("href"))
				.hasSize(Integer.parseInt(link.text().replaceAll(".*/", "")));
		}
	}

	@Test
	void countsThemesAsTheParentLeftThem() {
		for (int i = 1; i <= 3; i++) {
			String episode = write(i, "step", "WAITED", "aftermath", "SMALL_NATURAL");
			Document page = this.jana.get(episode);
			page.select("input[name=theme]").removeAttr("checked");
			page.select("input[name=theme][value=SAFETY_NET]").attr("checked", "");
			this.jana.submit(episode + "/themes");
		}
		Document page = this.jana.get("/insights?span=all");
		for (Element row : page.select("#themes tbody tr")) {
			int sum = row.select("td").eachText().stream().mapToInt(Integer::parseInt).sum();
			assertThat(sum).as(row.text()).isEqualTo(row.text().startsWith("Safety net") ? 3 : 0);
		}
		String href = page.selectFirst("#themes td a").attr("href");
		assertThat(href).contains("theme=SAFETY_NET");
		assertThat(this.jana.get(href).select("article.entry")).isNotEmpty();
	}

	@Test
	void keepsChildrenApart() {
		for (int i = 1; i <= 3; i++) {
			write(i, "step", "WAITED");
		}
		String ben = this.jana.addChild("Ben");
		String mia = this.mia;
		this.mia = ben;
		write(4, "step", "TOOK_OVER");
		assertThat(this.jana.get("/insights").select("#wins figcaption").text()).contains("4 slips");
		assertThat(this.jana.get("/insights?child=" + id(mia)).select("#wins figcaption").text()).contains("3 slips");
		assertThat(this.jana.get("/insights?child=" + id(ben)).select("#wins figcaption").text())
			.contains("Not enough yet: 1");
	}

	@Test
	void countsNothingThatIsForTheOtherCaregiverOrInTheTrash() {
		for (int i = 1; i <= 4; i++) {
			write(i, "step", "WAITED", "privacy", (i == 4) ? "ONLY_ME" : "FAMILY");
		}
		String gone = write(5, "step", "TOOK_OVER");
		this.jana.get(gone);
		this.jana.submit(gone + "/delete");
		assertThat(this.jana.get("/insights").select("#ladder figcaption").text()).contains("0 of 4 times");
		Browser tomas = this.jana.tomas();
		assertThat(tomas.get("/insights").select("#ladder figcaption").text()).contains("0 of 3 times");
		assertThat(tomas.get("/insights/weeks").select(".rows").text()).doesNotContain("5 slips");
	}

	@Test
	void saysNoToWhatIsNotThere() {
		write(1, "step", "WAITED");
		Document page = this.jana.get("/insights?span=fortnight");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select("[role=alert]").text()).contains("no such stretch");
		assertThat(page.select(".picture")).isNotEmpty();
		for (String path : new String[] { "/insights?child=nobody", "/insights?child=" + new java.util.UUID(1, 2),
				"/insights/weeks/2026-W60", "/insights/weeks/2001-W01", "/insights/weeks?until=x" }) {
			this.jana.get(path);
			assertThat(this.jana.status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void looksBackAtAWeek() {
		String episode = write(21, "step", "TOOK_OVER", "situation", "FORGOT");
		Document shelf = this.jana.get("/insights/weeks");
		assertThat(shelf.select(".rows li")).hasSize(1);
		assertThat(shelf.select(".rows li").text()).contains("1 slip, no wins");
		Document week = this.jana.get(shelf.selectFirst(".rows a").attr("href"));
		assertThat(week.select("a[href=" + episode + "]")).hasSize(1);
		assertThat(week.select(".question").text()).contains("went right");
		Document now = this.jana.get(this.jana.get("/insights/weeks").selectFirst("a.btn").attr("href"));
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(now.select("main").text()).contains("so far");
		assertThat(now.select(".pager .prev")).hasSize(1);
	}

	private String write(int daysAgo, String... fields) {
		return this.jana.write(this.mia, daysAgo, "Slip " + daysAgo, fields);
	}

	private static String id(String path) {
		return path.replaceAll(".*/", "");
	}

}
