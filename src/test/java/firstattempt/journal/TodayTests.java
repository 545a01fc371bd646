package firstattempt.journal;

import java.util.ArrayList;
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

/** What the day's page leaves open, whichever feature it comes from. */
@PageTest
class TodayTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Writer jana;

	@BeforeEach
	void aWriter() {
		this.jana = Writer.jana(this.port);
	}

	@Test
	void hasNothingOpenInANewJournal() {
		this.jana.wrote("whatHappened", "One");
		assertThat(this.jana.read("/").select("#open, .open")).isEmpty();
	}

	@Test
	void putsTheCaptureFirstThenWhatIsOpenThenTheLastEntries() {
		threeSlips(this.jana);
		Document page = this.jana.read("/");
		assertThat(page.select("main > .starts, main > section > h2").eachText()).hasSize(3);
		assertThat(page.select("main > .starts ~ section > #open")).hasSize(1);
		assertThat(page.select("main > section:has(#open) ~ section:has(.day)")).hasSize(1);
	}

	@Test
	void showsFiveLinesAtMostTheMorePressingFirst() {
		List<String> lines = many();
		assertThat(lines).hasSize(5);
		assertThat(lines.subList(0, 2)).allSatisfy((line) -> assertThat(line).startsWith("again:"));
		assertThat(lines.subList(2, 5)).allSatisfy((line) -> assertThat(line).startsWith("balance:"));
	}

	@Test
	void bringsUpTheNextLineWhereOneIsDismissedAndNeverTheOneAgain() {
		List<String> lines = many();
		Document page = dismiss(lines.get(0));
		assertThat(Writer.notice(page)).startsWith("All right");
		assertThat(lines()).hasSize(5).doesNotContain(lines.get(0)).containsAll(lines.subList(1, 5));
		Writer tomas = this.jana.tomas();
		assertThat(tomas.read("/").select(".open [name=line]").eachAttr("value")).hasSize(5)
			.doesNotContain(lines.get(0));
	}

	@Test
	void takesADismissalBack() {
		threeSlips(this.jana);
		String line = lines().get(0);
		dismiss(line);
		assertThat(lines()).isEmpty();
		dismissedAgain(line);
		this.jana.browser().submit(this.jana.browser().page().selectFirst(".notice form").attr("action"));
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(lines()).containsExactly(line);
	}

	@Test
	void takesAnyLineForAKeyAndKeepsOnlyWhatMayBeOne() {
		threeSlips(this.jana);
		List<String> before = lines();
		for (String key : List.of("nonsense", "", "again:not-an-id", "<script>alert(1)</script>", "x".repeat(100))) {
			dismissedAgain(key);
			assertThat(this.jana.status()).as(key).isEqualTo(200);
		}
		dismissedAgain("x".repeat(101));
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(this.jana.browser().page().select(".notice")).isEmpty();
		assertThat(lines()).isEqualTo(before);
	}

	@Test
	void dismissesNothingOfAnotherFamily() {
		threeSlips(this.jana);
		String line = lines().get(0);
		Writer neighbor = Writer.jana(this.port);
		threeSlips(neighbor);
		neighbor.read("/");
		neighbor.browser().page().selectFirst("form[action=/dismissals] [name=line]").val(line);
		neighbor.browser().submit("/dismissals");
		assertThat(lines()).containsExactly(line);
	}

	@Test
	void asksForOneWinAfterThreeSlipsAndNoMoreOnceItIsWritten() {
		threeSlips(this.jana);
		Document page = this.jana.read("/");
		assertThat(page.select(".open-line").text()).contains("one thing that went right");
		this.jana.browser().page().select(".start form").remove();
		this.jana.browser().submit(this.jana.child() + "/wins", "text", "Shared the last cookie");
		assertThat(Writer.notice(this.jana.browser().page())).isEqualTo("A win, kept.");
		assertThat(lines()).isEmpty();
		assertThat(Writer.names(this.jana.read("/"))).contains("Shared the last cookie");
	}

	@Test
	void asksAnewForTheNextStretchOnly() {
		threeSlips(this.jana);
		dismiss(lines().get(0));
		this.jana.wrote("whatHappened", "A fourth");
		assertThat(lines()).isEmpty();
		this.jana.win("Shared the last cookie");
		threeSlips(this.jana);
		assertThat(lines()).singleElement().asString().startsWith("balance:");
	}

	@Test
	void countsNoSlipForTheBalanceThatTheReaderDoesNotSee() {
		this.jana.wrote("whatHappened", "One");
		this.jana.wrote("whatHappened", "Two");
		this.jana.wrote("whatHappened", "Three", "privacy", "ONLY_ME");
		assertThat(lines()).hasSize(1);
		assertThat(this.jana.tomas().read("/").select(".open")).isEmpty();
	}

	@Test
	void scoldsNobody() {
		many();
		Document today = this.jana.read("/");
		today.select(".starts").remove();
		String text = today.select("main").text().toLowerCase();
		assertThat(text).doesNotContain("overdue", "missed", "streak", "should", "forgot to", "you have not", "!");
	}

	/** More lines than are shown, from two features. */
	private List<String> many() {
		for (String nickname : List.of("Ben", "Lea", "Kai", "Zoe")) {
			threeSlips(this.jana.about(nickname));
		}
		for (int days = 8; days < 11; days++) {
			String slip = this.jana.wrote("situation", "SCHOOLWORK");
			this.jdbc
				.sql("update mistake_episode set occurred_at = current_timestamp - interval '" + days
						+ "' day, created_at = current_timestamp - interval '" + days + "' day where id = ?")
				.param(UUID.fromString(slip.replaceAll(".*/", "")))
				.update();
		}
		return lines();
	}

	private static void threeSlips(Writer writer) {
		for (String text : List.of("One", "Two", "Three")) {
			writer.wrote("whatHappened", text);
		}
	}

	private List<String> lines() {
		return new ArrayList<>(this.jana.read("/").select(".open [name=line]").eachAttr("value"));
	}

	private Document dismiss(String line) {
		Document page = this.jana.read("/");
		page.select("form[action=/dismissals]:not(:has([value=" + line + "]))").remove();
		return this.jana.browser().submit("/dismissals");
	}

	/** Sends a line that the page does not show. */
	private void dismissedAgain(String line) {
		this.jana.read("/");
		this.jana.browser().page().selectFirst("main form").attr("action", "/dismissals");
		this.jana.browser().submit("/dismissals", "line", line);
	}

}
