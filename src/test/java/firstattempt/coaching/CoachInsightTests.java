package firstattempt.coaching;

import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.Thought;
import firstattempt.sharing.ACoach;
import firstattempt.theme.Voice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class CoachInsightTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	private Browser jana;

	private String mia;

	private ACoach cora;

	@BeforeEach
	void meet() {
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
		this.cora = ACoach.cora(this.port);
	}

	@Test
	void hasNothingToSayAboutNothing() {
		this.cora.reads(this.jana, "ALL");
		assertThat(insights("").select(".picture, .sentences")).isEmpty();
		assertThat(this.cora.status()).isEqualTo(200);
	}

	@Test
	void drawsWhatIsSharedAndLeadsToIt() {
		write(1, "step", "WAITED", "upset", "0", "urge", "4");
		write(2, "step", "TOOK_OVER", "upset", "1", "urge", "3");
		write(3, "step", "TOOK_OVER", "upset", "4", "urge", "4");
		String own = write(4, "step", "TOOK_OVER", "privacy", "ONLY_ME", "upset", "0", "urge", "0");
		this.cora.reads(this.jana, "ALL");
		Document page = insights("?span=30d");
		assertThat(page.select("#ladder figcaption").text()).contains("2 of 3 times");
		assertThat(page.select("#dials svg .one")).hasSize(3);
		assertThat(page.select("main a[href^=/]").eachAttr("href"))
			.allMatch((href) -> href.startsWith("/coach/families/") || href.startsWith("/coach/episodes/"))
			.noneMatch((href) -> href.endsWith(own.replaceAll(".*/", "")));
		assertThat(this.cora.get(page.selectFirst("#dials svg a").attr("href")).select("h1").text())
			.startsWith("Slip ");
		assertThat(this.cora.get(page.selectFirst("#ladder td a").attr("href")).select("article.entry")).isNotEmpty();
		assertThat(this.jana.get("/sharing/log").select(".log li").text()).contains("looked at the insights");
	}

	@Test
	void namesNothingWhereOnlyThePatternIsShared() {
		for (int i = 1; i <= 3; i++) {
			write(i, "step", "WAITED", "upset", "0", "urge", "4", "situation", "FORGOT");
		}
		this.cora.reads(this.jana, "PATTERN");
		Document page = insights("");
		assertThat(page.select("#dials svg .one")).hasSize(3);
		assertThat(page.text()).doesNotContainPattern("Slip \\d").contains("Forgot");
	}

	/** What a number says is what stands behind its link, whatever is held back. */
	@Test
	void countsAsManyAsItLeadsTo() {
		for (int i = 1; i <= 4; i++) {
			String episode = write(i, "step", (i % 2 == 0) ? "WAITED" : "TOOK_OVER", "whatHappened",
					"He forgot the recorder again. He stood there without it and had to face the teacher.");
			think(episode, Voice.CHILD, "I am so stupid, it is all my fault. Next time I will pack it myself.", false);
			think(episode, Voice.PARENT, "I was furious and scared, and it took all I had to keep calm.", true);
		}
		int less = 0;
		int more = 0;
		for (boolean childsWords : List.of(false, true)) {
			this.cora.reads(this.jana, childsWords ? "ALL" : "PARENTS");
			Document page = insights("?span=all");
			int sum = 0;
			for (Element link : page.select("#themes tbody tr:not(:contains(…)) td a")) {
				int entries = this.cora.get(link.attr("href")).select("article.entry").size();
				assertThat(link.text()).as(link.attr("href")).isEqualTo(String.valueOf(entries));
				sum += entries;
			}
			more = sum;
			less = childsWords ? less : sum;
			assertThat(page.select("#talks figcaption").text()).contains(childsWords ? "4 of 4" : "Not enough yet");
		}
		assertThat(more).isGreaterThan(less);
	}

	@Test
	void saysNoToWhatIsNotThere() {
		write(1, "step", "WAITED");
		this.cora.reads(this.jana, "ALL");
		insights("?span=fortnight");
		assertThat(this.cora.status()).isEqualTo(422);
		for (String child : List.of("nobody", new UUID(1, 2).toString())) {
			insights("?child=" + child);
			assertThat(this.cora.status()).isEqualTo(404);
		}
	}

	private Document insights(String query) {
		return this.cora.get(this.cora.history() + "/insights" + query);
	}

	private void think(String episode, Voice voice, String text, boolean familyOnly) {
		UUID parent = this.jana.person();
		this.journal.reflect(this.household.of(parent).orElseThrow(), parent,
				UUID.fromString(episode.replaceAll(".*/", "")),
				new Thought(voice, text, true, false, false, familyOnly));
	}

	private String write(int daysAgo, String... fields) {
		return this.jana.write(this.mia, daysAgo, "Slip " + daysAgo, fields);
	}

}
