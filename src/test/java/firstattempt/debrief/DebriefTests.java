package firstattempt.debrief;

import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class DebriefTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final String email = Browser.newEmail();

	private Browser jana;

	private String child;

	private String episode;

	@BeforeEach
	void yesterday() {
		this.jana = Browser.registered(this.port, "Jana", this.email);
		this.jana.submit("/family/new", "name", "Us", "timeZone", "Europe/Prague");
		this.child = this.jana.addChild("Mia");
		this.episode = write(1, "The recorder", "upset", "3");
	}

	@Test
	void keepsTheTicksAndTheWordsOfBoth() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "feelingNamed", "true", "planMade", "true",
				"together", "true", "childsWords", "It was cold.", "text", "We sat on the stairs.", "upsetLasted",
				"AN_HOUR");
		assertThat(this.jana.path()).isEqualTo(this.episode);
		assertThat(page.select(".notice").text()).contains("Saved.");
		assertThat(page.select(".voice-child .voice-text").eachText()).containsExactly("It was cold.");
		assertThat(page.select(".voice:not(.voice-child) .voice-text").eachText())
			.containsExactly("We sat on the stairs.");
		assertThat(page.select(".voice .ticks li")).hasSize(3);
		assertThat(page.select(".facts").text()).contains("An hour");
		assertThat(page.select(".ask-line")).isEmpty();
	}

	@Test
	void isSavedWithATickAlone() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "feelingNamed", "true");
		assertThat(page.select(".voice")).hasSize(1);
		assertThat(page.select(".voice-child")).isEmpty();
	}

	@Test
	void asksForSomethingWhereNothingIsSaid() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "text", "  ", "familyOnly", "true");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors").text()).contains("Tick what you did, or write a few words.");
		assertThat(page.selectFirst("[name=familyOnly]").hasAttr("checked")).isTrue();
	}

	@Test
	void keepsEveryAnswerOfAFormThatIsRefused() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "together", "true", "text", "x".repeat(10_001),
				"childsWords", "Mine.", "upsetLasted", "SOMETIMES");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.selectFirst("#text").val()).hasSize(10_001);
		assertThat(page.selectFirst("#childsWords").val()).isEqualTo("Mine.");
	}

	@Test
	void asksHowLongItLastedOnlyWhereThatIsOpen() {
		assertThat(this.jana.get(this.episode + "/debrief").select("[name=upsetLasted]")).hasSize(4);
		this.jana.submit(this.episode + "/debrief", "upsetLasted", "MINUTES");
		assertThat(this.jana.path()).isEqualTo(this.episode);
		assertThat(this.jana.get(this.episode + "/debrief").select("[name=upsetLasted]")).isEmpty();
		String calm = write(1, "Calm", "upset", "0");
		assertThat(this.jana.get(calm + "/debrief").select("[name=upsetLasted]")).isEmpty();
		String untold = write(1, "Untold", "step", "WAITED");
		assertThat(this.jana.get(untold + "/debrief").select("[name=upsetLasted]")).isEmpty();
	}

	@Test
	void isNoRevision() {
		Document edit = this.jana.get(this.episode + "/edit");
		Browser other = this.jana.again();
		other.get(this.episode + "/debrief");
		other.submit(this.episode + "/debrief", "planMade", "true", "upsetLasted", "MINUTES");
		assertThat(this.jana.page()).isSameAs(edit);
		this.jana.submit(this.episode, "whatHappened", "Told anew.");
		assertThat(this.jana.path()).isEqualTo(this.episode);
		assertThat(this.jana.status()).isEqualTo(200);
	}

	@Test
	void isKeptOnceWhenSentTwice() {
		for (int i = 0; i < 2; i++) {
			this.jana.get(this.episode + "/debrief");
			this.jana.submit(this.episode + "/debrief", "together", "true", "childsWords", "Mine.", "text", "Yours.");
			assertThat(this.jana.page().select(".voice")).hasSize(2);
		}
	}

	@Test
	void saysOnceAfterSavingWhyTogetherMatters() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "planMade", "true");
		assertThat(page.select("main .note").text()).contains("231", "does not show that one caused the other");
		assertThat(this.jana.get(this.episode).select("main .note")).isEmpty();
		this.jana.get(this.episode + "/debrief");
		page = this.jana.submit(this.episode + "/debrief", "planMade", "true", "together", "true");
		assertThat(page.select("main .note")).isEmpty();
	}

	@Test
	void marksWhatIsJustForTheFamily() {
		this.jana.get(this.episode + "/debrief");
		Document page = this.jana.submit(this.episode + "/debrief", "childsWords", "Mine.", "familyOnly", "true",
				"text", "Yours.");
		assertThat(page.select(".voice-child .tag").text()).isEqualTo("Just for our family");
		assertThat(page.select(".voice:not(.voice-child) .tag")).isEmpty();
		assertThat(this.jdbc.sql("select family_only from reflection where episode_id = ? and voice = 'CHILD'")
			.param(id(this.episode))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void neverAsksWhyAChildDidIt() {
		assertThat(this.jana.get(this.episode + "/debrief").text().toLowerCase()).doesNotContain("why did");
	}

	@Test
	void waitsOnTheDaysPageUntilThereWasATalk() {
		assertThat(waiting()).containsExactly("The recorder");
		assertThat(this.jana.get(this.episode).select(".ask-line a").attr("href")).isEqualTo(this.episode + "/debrief");
		this.jana.get(this.episode + "/debrief");
		this.jana.submit(this.episode + "/debrief", "feelingNamed", "true");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void waitsForTheTwoNewestOfAWeek() {
		write(9, "Long ago", "step", "WAITED");
		write(3, "Third", "step", "WAITED");
		write(2, "Second", "step", "WAITED");
		assertThat(waiting()).containsExactly("The recorder", "Second");
	}

	@Test
	void doesNotWaitForWhatIsDismissedOrDeletedOrSomebodyElses() {
		String second = write(2, "Second", "privacy", "ONLY_ME");
		this.jana.get("/");
		this.jana.submit("/dismissals");
		assertThat(waiting()).containsExactly("Second");
		Browser tomas = this.jana.tomas();
		assertThat(tomas.get("/").select(".open-line p")).isEmpty();
		this.jana.get(second);
		this.jana.submit(second + "/delete");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void doesNotWaitForAChildWhoIsNotWrittenAboutAnyMore() {
		this.jana.get(this.child);
		this.jana.submit(this.child + "/archive");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void carriesTheWordsThroughTheSignIn() {
		this.jana.get(this.episode + "/debrief");
		this.jana.close();
		this.jana.drop("first-attempt-device");
		Document door = this.jana.submit(this.episode + "/debrief", "together", "true", "childsWords", "Mine.", "text",
				"Yours.", "familyOnly", "true");
		assertThat(this.jana.status()).isEqualTo(401);
		assertThat(door.select(".as-written").eachText()).containsExactly("Mine.", "Yours.");
		this.jana.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		Document page = this.jana.submit(this.episode + "/debrief");
		assertThat(page.select(".voice-child .voice-text").text()).isEqualTo("Mine.");
		assertThat(page.select(".voice-child .tag").text()).isEqualTo("Just for our family");
		assertThat(page.select(".voice .ticks").text()).isEqualTo("Together");
	}

	@Test
	void offersAnotherWayOfSayingItUntilThatIsDismissed() {
		String blamed = write(1, "The tray", "situation", "TRIED_AND_LOST", "whatHappened",
				"She dropped the tray and cried and yelled, \"I'm so stupid, I'm a bad person, it's all my fault!\"");
		this.jdbc.sql("update mistake_episode set stance = 'BLAME' where id = ?").param(id(blamed)).update();
		Document page = this.jana.get(blamed);
		assertThat(page.select("[data-theme=RESPONSIBILITY_VS_BLAME]")).isNotEmpty();
		assertThat(page.select(".offers dt").text()).contains("all my fault");
		assertThat(page.select(".offers q").text())
			.isEqualTo("It wasn’t only me. One thing was mine, and that I can practice.");
		page = this.jana.submit(blamed + "/other-ways/dismiss");
		assertThat(this.jana.path()).isEqualTo(blamed);
		assertThat(page.select(".offers")).isEmpty();
		assertThat(this.jana.get(blamed).select(".offers")).isEmpty();
	}

	private List<String> waiting() {
		return this.jana.get("/").select(".open-about a").eachText();
	}

	/** Writes an episode of some days ago, when it was morning. */
	private String write(int daysAgo, String title, String... fields) {
		return this.jana.write(this.child, daysAgo, title, fields);
	}

	private static UUID id(String episode) {
		return UUID.fromString(episode.substring("/episodes/".length()));
	}

}
