package firstattempt.journal;

import java.util.List;
import java.util.UUID;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class WinControllerTests {

	@LocalServerPort
	private int port;

	private Writer jana;

	@BeforeEach
	void begin() {
		this.jana = Writer.jana(this.port);
	}

	@Test
	void keepsAWinBesideTheSlips() {
		this.jana.wrote("title", "Lunch");
		Document page = this.jana.win("Packed <the> bag & שכח 😭");
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(Writer.notice(page)).isEqualTo("A win, kept.");
		assertThat(Writer.names(page)).containsExactly("Packed <the> bag & שכח 😭", "Lunch");
		assertThat(this.jana.journal("")).containsExactly("Packed <the> bag & שכח 😭", "Lunch");
		assertThat(this.jana.journal("?q=packing")).containsExactly("Packed <the> bag & שכח 😭");
		this.jana.browser()
			.submit(this.jana.read("/").selectFirst("form[action$=/wins]").attr("action"), "text", "Two\nlines",
					"occurredAt", "2025-11-03");
		assertThat(this.jana.journal("?to=2025-11-03")).containsExactly("Two lines");
	}

	@Test
	void keepsTheTextOfAWinThatItCannotTake() {
		Writer ben = this.jana.about("Ben");
		for (String[] wrong : List.of(new String[] { "text", "x".repeat(201) }, new String[] { "text", "  " },
				new String[] { "occurredAt", "sometime" }, new String[] { "occurredAt", "2999-01-01" },
				new String[] { "child", "x" }, new String[] { "child", null })) {
			ben.read("/");
			String text = wrong[0].equals("text") ? wrong[1] : (wrong[1] != null) ? "He asked." : "y".repeat(300);
			Document page = ben.browser().submit(ben.child() + "/wins", "text", text, wrong[0], wrong[1]);
			assertThat(ben.status()).as(wrong[0] + wrong[1]).isEqualTo(422);
			assertThat(page.selectFirst("#win-" + ben.childId()).attr("value")).isEqualTo(text);
			assertThat(page.select("#win-error-" + ben.childId()).text()).isNotEmpty();
			assertThat(page.selectFirst("#win-" + this.jana.childId()).attr("value")).isEmpty();
		}
		assertThat(ben.journal("")).isEmpty();
	}

	@Test
	void deletesAWinAndTakesItBackAtOnce() {
		Document page = this.jana.win("Packed the bag");
		String undo = page.selectFirst(".notice form").attr("action");
		page = this.jana.browser().submit(undo);
		assertThat(Writer.notice(page)).startsWith("Deleted.");
		assertThat(Writer.names(page)).isEmpty();
		assertThat(this.jana.journal("?q=bag")).isEmpty();
		page = this.jana.read("/trash");
		assertThat(page.select(".rows b").eachText()).containsExactly("Packed the bag");
		page = this.jana.browser().submit(page.selectFirst(".rows form").attr("action"));
		assertThat(Writer.notice(page)).isEqualTo("It is back.");
		assertThat(Writer.names(page)).containsExactly("Packed the bag");
		page = this.jana.browser().submit(page.selectFirst(".win-delete").attr("action"));
		page = this.jana.browser().submit(page.selectFirst(".notice form").attr("action"));
		assertThat(this.jana.journal("?q=bag")).containsExactly("Packed the bag");
	}

	@Test
	void keepsOnceWhatOneFormSendsTwice() {
		String captureId = UUID.randomUUID().toString();
		for (String text : List.of("Packed the bag", "Packed the bag", "Asked for help", "Packed the bag")) {
			this.jana.read("/");
			this.jana.browser().submit(this.jana.child() + "/wins", "captureId", captureId, "text", text);
			assertThat(this.jana.status()).isEqualTo(200);
		}
		assertThat(this.jana.journal("")).containsExactly("Asked for help", "Packed the bag");
		this.jana.browser().submit(this.jana.browser().page().select(".win-delete").last().attr("action"));
		assertThat(this.jana.journal("")).containsExactly("Asked for help");
		this.jana.read("/");
		this.jana.browser().submit(this.jana.child() + "/wins", "captureId", captureId, "text", "Packed the bag");
		assertThat(this.jana.journal("")).containsExactly("Asked for help", "Packed the bag");
	}

	@Test
	void keepsTheSameFormOfTwoFamiliesApart() {
		Writer other = Writer.jana(this.port);
		String captureId = UUID.randomUUID().toString();
		for (Writer one : List.of(this.jana, other)) {
			one.read("/");
			one.browser().submit(one.child() + "/wins", "captureId", captureId, "text", "Packed the bag");
			assertThat(one.journal("")).containsExactly("Packed the bag");
		}
	}

	@Test
	void knowsNothingOfAnotherFamilysWins() {
		Writer other = Writer.jana(this.port);
		Document page = other.win("Theirs");
		String delete = page.selectFirst(".notice form").attr("action");
		this.jana.win("Ours");
		this.jana.send(this.jana.child() + "/wins", delete);
		assertThat(this.jana.status()).isEqualTo(404);
		this.jana.read("/");
		this.jana.send(this.jana.child() + "/wins", other.child() + "/wins", "text", "x", "child", null);
		assertThat(this.jana.status()).isEqualTo(404);
		this.jana.read("/");
		this.jana.send(this.jana.child() + "/wins", "/wins/x/delete");
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(other.journal("")).containsExactly("Theirs");
	}

	@Test
	void givesTheWinBackWhereTheTokenIsMissing() {
		this.jana.read("/");
		this.jana.browser().drop("XSRF-TOKEN");
		Document page = this.jana.browser().submit(this.jana.child() + "/wins", "text", "Packed the bag");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(page.selectFirst("#text").wholeText()).isEqualTo("Packed the bag");
		this.jana.browser().submit(this.jana.child() + "/wins");
		assertThat(this.jana.journal("")).containsExactly("Packed the bag");
	}

}
