package firstattempt.thread;

import java.util.List;
import java.util.UUID;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** "Has it happened again?", by somebody at a browser without JavaScript. */
@PageTest
class AgainTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Parent jana;

	@BeforeEach
	void aParent() {
		this.jana = Parent.jana(this.port, this.jdbc);
	}

	@Test
	void asksOnTheDaysPageAndOnTheSlipsOwnUntilItIsAnswered() {
		String slip = this.jana.slip(9, "Recorder", "On the piano.");
		assertThat(this.jana.open()).singleElement().asString().contains("Recorder", "9 days ago", "happened again");
		assertThat(this.jana.read(slip).select(".ask").text()).contains("Has it happened again?");
		Document page = this.jana.send("/", slip + "/again", "answer", "NOT_AGAIN");
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(Parent.notice(page)).isEqualTo("Noted.");
		assertThat(page.select(".open")).isEmpty();
		assertThat(this.jana.read(slip).select(".ask").text()).contains("did not happen again");
	}

	@Test
	void takesAnAnswerBackAndAnotherOne() {
		String slip = this.jana.slip(9, "Recorder", "On the piano.");
		this.jana.send("/", slip + "/again", "answer", "NOT_AGAIN");
		this.jana.undo();
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(this.jana.open()).hasSize(1);
		this.jana.send(slip, slip + "/again", "answer", "NOT_AGAIN");
		assertThat(this.jana.browser().path()).isEqualTo(slip);
		Document page = this.jana.send(slip, slip + "/again", "answer", "NO_CHANCE");
		assertThat(page.select(".ask").text()).contains("no chance for it yet");
		this.jana.send(slip, slip + "/again/undo");
		assertThat(this.jana.read(slip).select(".ask").text()).contains("Has it happened again?").doesNotContain("You");
	}

	@Test
	void asksNobodyTooSoonTooLateOrAboutWhatWasWrittenLongAfter() {
		String soon = this.jana.slip(6, "Soon", "");
		String late = this.jana.slip(31, "Late", "");
		String after = this.jana.slip(20, "Written today", "");
		this.jdbc.sql("update mistake_episode set created_at = current_timestamp where id = ?")
			.param(UUID.fromString(Parent.id(after)))
			.update();
		this.jana.win("Tied his shoes");
		assertThat(this.jana.open()).isEmpty();
		for (String slip : List.of(soon, late, after)) {
			assertThat(this.jana.read(slip).select(".ask:contains(again?)")).isEmpty();
		}
	}

	@Test
	void asksOnceMoreTwoWeeksAfterThereWasNoChanceAndNeverAfterThat() {
		String slip = this.jana.slip(28, "Concert", "Came in early.");
		this.jana.send("/", slip + "/again", "answer", "NO_CHANCE");
		assertThat(this.jana.open()).isEmpty();
		answeredDaysAgo(slip, 15);
		assertThat(this.jana.open()).hasSize(1);
		this.jana.send("/", slip + "/again", "answer", "NO_CHANCE");
		assertThat(this.jana.open()).isEmpty();
		answeredDaysAgo(slip, 15);
		assertThat(this.jana.open()).isEmpty();
	}

	@Test
	void asksAboutTheLastTwoSlipsAtOnce() {
		this.jana.slip(20, "Third", "");
		this.jana.slip(8, "First", "");
		this.jana.slip(12, "Second", "");
		this.jana.win("Tied his shoes");
		assertThat(this.jana.open()).hasSize(2);
		assertThat(this.jana.open().get(0)).contains("First");
		assertThat(this.jana.open().get(1)).contains("Second");
		this.jana.send("/", "/dismissals");
		assertThat(this.jana.open()).hasSize(2);
		assertThat(this.jana.open().get(0)).contains("Second");
		assertThat(this.jana.open().get(1)).contains("Third");
	}

	@Test
	void leadsFromAgainToTheSlipThatItWas() {
		String first = this.jana.slip(9, "Recorder", "On the piano.");
		String second = this.jana.slip(2, "", "The recorder, on the piano.");
		this.jana.slip(1, "Scooter", "Down the ramp.", "situation", "BODY_AND_PLAY");
		Document page = this.jana.send("/", first + "/again", "answer", "AGAIN");
		assertThat(this.jana.browser().path()).isEqualTo(first + "/thread");
		assertThat(page.select("h1").text()).startsWith("So it happened again");
		assertThat(page.select("button[name=other]").eachAttr("value")).containsExactly(Parent.id(second));
		this.jana.browser().submit(first + "/thread", "other", Parent.id(second));
		assertThat(this.jana.browser().path()).startsWith("/threads/");
		assertThat(this.jana.browser().page().select(".strand h3 a").eachAttr("href")).containsExactly(first, second);
	}

	@Test
	void letsWhatHappenedAgainBeWrittenDownAndAsksWhetherItBelongsThere() {
		String first = this.jana.slip(9, "Recorder", "On the piano.");
		Document page = this.jana.send("/", first + "/again", "answer", "AGAIN");
		String write = page.select("a[href*=begunFrom]").attr("href");
		assertThat(write).isEqualTo(this.jana.child() + "/episodes/new?begunFrom=" + Parent.id(first));
		Document form = this.jana.read(write);
		assertThat(form.select("input[name=situation][checked]").val()).isEqualTo("FORGOT");
		this.jana.browser().submit(this.jana.child() + "/episodes", "whatHappened", "Same thing, other place.");
		String second = this.jana.browser().path();
		assertThat(this.jana.read(second).select(".ask").text()).contains("“Recorder” (9 days ago)");
		this.jana.browser().submit(second + "/thread");
		assertThat(this.jana.browser().page().select(".strand h3 a").eachAttr("href")).containsExactly(first, second);
	}

	@Test
	void doesNotAskWhereAThreadSaysThatItHappenedAgain() {
		String first = this.jana.slip(9, "Recorder", "On the piano.");
		String second = this.jana.slip(8, "Piano", "The recorder.");
		assertThat(this.jana.open()).hasSize(2);
		this.jana.join(first, second);
		assertThat(this.jana.open()).singleElement().asString().contains("Piano");
	}

	@Test
	void asksOneCaregiverNothingAboutWhatTheOtherKeepsToThemself() {
		String slip = this.jana.slip(9, "Recorder", "On the piano.", "privacy", "ONLY_ME");
		Parent tomas = this.jana.tomas();
		assertThat(this.jana.open()).hasSize(1);
		assertThat(tomas.open()).isEmpty();
		tomas.post(slip + "/again", "answer", "AGAIN");
		assertThat(tomas.browser().status()).isEqualTo(404);
	}

	@Test
	void refusesAnAnswerThatIsNone() {
		String slip = this.jana.slip(9, "Recorder", "On the piano.");
		this.jana.post(slip + "/again", "answer", "PERHAPS");
		assertThat(this.jana.browser().status()).isEqualTo(400);
		this.jana.post(slip + "/again");
		assertThat(this.jana.browser().status()).isEqualTo(400);
		this.jana.send(slip, slip + "/delete");
		this.jana.post(slip + "/again", "answer", "AGAIN");
		assertThat(this.jana.browser().status()).isEqualTo(404);
	}

	@Test
	void asksNothingAboutAChildWhoseJournalRests() {
		this.jana.slip(9, "Recorder", "On the piano.");
		this.jana.send(this.jana.child(), this.jana.child() + "/archive");
		assertThat(this.jana.open()).isEmpty();
	}

	private void answeredDaysAgo(String slip, int days) {
		this.jdbc
			.sql("update again_answer set answered_at = current_timestamp - interval '" + days
					+ "' day where episode_id = ?")
			.param(UUID.fromString(Parent.id(slip)))
			.update();
	}

}
