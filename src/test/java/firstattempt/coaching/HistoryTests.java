package firstattempt.coaching;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.sharing.ACoach;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class HistoryTests {

	@LocalServerPort
	private int port;

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
		this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT");
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
		this.cora.reads(this.jana, "ALL");
		assertThat(this.cora.get("/coach").select(".case h2").text()).isEqualTo("The Novaks");
		Document page = this.cora.get(this.cora.history());
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(page.select(".entry h4").eachText()).containsExactly("Recorder");
		Document episode = this.cora.get(page.select(".entry h4 a").attr("href"));
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(episode.select(".story").text()).contains("It lay on the piano.");
	}

	@Test
	void keepsTheWordsWhereOnlyThePatternIsShared() {
		this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT",
				"step", "WAITED");
		this.cora.reads(this.jana, "PATTERN");
		Document history = this.cora.get(this.cora.history());
		assertThat(history.select(".entry h4").eachText()).containsExactly("Forgot something");
		assertThat(history.select(".entry-meta").text()).contains("Waited");
		assertThat(history.text()).doesNotContain("Recorder", "piano");
		assertThat(history.select("#q")).isEmpty();
		assertThat(this.cora.get(this.cora.history() + "?q=piano").select(".entry")).isEmpty();
		assertThat(this.cora.get(this.cora.history() + "?situation=FORGOT").select(".entry")).hasSize(1);
	}

}
