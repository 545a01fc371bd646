package firstattempt.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Reader;
import firstattempt.sharing.ACoach;
import firstattempt.sharing.Agreements;
import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class HistoryTests {

	private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

	@LocalServerPort
	private int port;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Household household;

	@Autowired
	private EntityManager entities;

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
	void showsWhatIsSharedAndNothingBefore() {
		write("title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT");
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
		share(true, true);
		assertThat(this.cora.get("/coach").select(".case h2").text()).isEqualTo("The Novaks");
		Document history = this.cora.get(history());
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(history.select(".entry h4").eachText()).containsExactly("Recorder");
		Document episode = this.cora.get(history.select(".entry h4 a").attr("href"));
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(episode.select(".story").text()).contains("It lay on the piano.");
	}

	@Test
	void keepsTheWordsWhereOnlyThePatternIsShared() {
		write("title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT", "step", "WAITED");
		share(false, false);
		Document history = this.cora.get(history());
		assertThat(history.select(".entry h4").eachText()).containsExactly("Forgot something");
		assertThat(history.select(".entry-meta").text()).contains("Waited");
		assertThat(history.text()).doesNotContain("Recorder", "piano");
		assertThat(history.select("#q")).isEmpty();
		assertThat(this.cora.get(history() + "?q=piano").select(".entry")).isEmpty();
		assertThat(this.cora.get(history() + "?situation=FORGOT").select(".entry")).hasSize(1);
	}

	private String write(String... fields) {
		this.jana.get(this.mia + "/episodes/new");
		this.jana.submit(this.mia + "/episodes", fields);
		assertThat(this.jana.path()).startsWith("/episodes/");
		return this.jana.path();
	}

	private void share(boolean words, boolean childsWords) {
		UUID parent = UUID.fromString(this.jana.get("/").body().attr("data-person"));
		Family family = this.household.of(parent).orElseThrow();
		List<Child> children = family.children();
		this.agreements.agree(family, parent, coach(),
				new Reader.Share(Map.of(children.get(0).id(), LONG_AGO), childsWords, words),
				Instant.now().plusSeconds(1000));
	}

	private String history() {
		UUID parent = UUID.fromString(this.jana.get("/").body().attr("data-person"));
		return "/coach/families/" + this.household.of(parent).orElseThrow().id();
	}

	private Account coach() {
		return this.entities.find(Account.class, UUID.fromString(this.cora.get("/coach").body().attr("data-person")));
	}

}
