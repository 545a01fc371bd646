package firstattempt.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.journal.Thought;
import firstattempt.sharing.ACoach;
import firstattempt.sharing.Agreements;
import firstattempt.theme.Voice;
import jakarta.persistence.EntityManager;
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
	private Agreements agreements;

	@Autowired
	private Household household;

	@Autowired
	private EntityManager entities;

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
		share(true, true);
		assertThat(insights("").select(".picture, .sentences")).isEmpty();
		assertThat(this.cora.status()).isEqualTo(200);
	}

	@Test
	void drawsWhatIsSharedAndLeadsToIt() {
		write(1, "step", "WAITED", "upset", "0", "urge", "4");
		write(2, "step", "TOOK_OVER", "upset", "1", "urge", "3");
		write(3, "step", "TOOK_OVER", "upset", "4", "urge", "4");
		String own = write(4, "step", "TOOK_OVER", "privacy", "ONLY_ME", "upset", "0", "urge", "0");
		share(true, true);
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
		share(false, false);
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
			share(true, childsWords);
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
		share(true, true);
		insights("?span=fortnight");
		assertThat(this.cora.status()).isEqualTo(422);
		for (String child : List.of("nobody", new UUID(1, 2).toString())) {
			insights("?child=" + child);
			assertThat(this.cora.status()).isEqualTo(404);
		}
	}

	private Document insights(String query) {
		return this.cora.get("/coach/families/" + family().id() + "/insights" + query);
	}

	private void think(String episode, Voice voice, String text, boolean familyOnly) {
		this.journal.reflect(family(), person(this.jana.get("/")), UUID.fromString(episode.replaceAll(".*/", "")),
				new Thought(voice, text, true, false, false, familyOnly));
	}

	private String write(int daysAgo, String... fields) {
		this.jana.get(this.mia + "/episodes/new");
		String[] all = new String[fields.length + 6];
		System.arraycopy(fields, 0, all, 0, fields.length);
		String[] more = { "title", "Slip " + daysAgo, "when", "PICK", "occurredAt",
				LocalDate.now().minusDays(daysAgo) + "T08:00" };
		System.arraycopy(more, 0, all, fields.length, 6);
		this.jana.submit(this.mia + "/episodes", all);
		assertThat(this.jana.path()).startsWith("/episodes/");
		return this.jana.path();
	}

	private Family family() {
		return this.household.of(person(this.jana.get("/"))).orElseThrow();
	}

	private void share(boolean words, boolean childsWords) {
		Family family = family();
		Account coach = this.entities.find(Account.class, person(this.cora.get("/coach")));
		this.agreements.agree(family, person(this.jana.get("/")), coach,
				new Reader.Share(Map.of(family.children().get(0).id(), Instant.EPOCH), childsWords, words),
				Instant.now().plusSeconds(1000));
	}

	private static UUID person(Document page) {
		return UUID.fromString(page.body().attr("data-person"));
	}

}
