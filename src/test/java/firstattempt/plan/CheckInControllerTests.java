package firstattempt.plan;

import java.util.List;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class CheckInControllerTests {

	@LocalServerPort
	private int port;

	private Planner jana;

	@BeforeEach
	void begin() {
		this.jana = Planner.jana(this.port);
	}

	@Test
	void comesUpOnItsDayAndAgainAWeekLater() {
		String checkIn = agreed(Planner.in(0), "true");
		Document page = this.jana.read("/");
		assertThat(page.select(".open-ask").text()).startsWith("With Ms. Lund: the bag");
		page = this.jana.browser().submit(checkIn + "/note", "kept", "DONE");
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(page.select(".open-line")).isEmpty();
		this.jana.undo();
		assertThat(this.jana.read("/").select(".open-line")).hasSize(1);
		this.jana.browser().submit(checkIn + "/note", "kept", "SKIPPED");
		page = this.jana.read(checkIn);
		assertThat(page.selectFirst("#day").val()).isEqualTo(Planner.in(7));
		assertThat(page.select(".rows p").text()).isEqualTo("Skipped");
	}

	@Test
	void endsWhatComesOnce() {
		String checkIn = agreed(Planner.in(0), null);
		this.jana.read("/plans");
		Document page = this.jana.browser().submit(checkIn + "/note", "kept", "DONE");
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		assertThat(page.select("details .plan .if-then").text()).isEqualTo("With Ms. Lund: the bag");
		page = this.jana.undo();
		assertThat(page.select("details .plan")).isEmpty();
	}

	@Test
	void waitsForItsDay() {
		agreed(Planner.in(1), "true");
		assertThat(this.jana.read("/").select(".open-line")).isEmpty();
		assertThat(this.jana.read("/plans").select(".plan form")).isEmpty();
	}

	@Test
	void needsTheChildToKnow() {
		Document page = this.jana.make("/plans/check-ins", "withWhom", "me", "looksAt", "the phone");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select("#agreed-error").text()).startsWith("A check-in works when both of you know.");
		assertThat(page.selectFirst("#looksAt").val()).isEqualTo("the phone");
	}

	@Test
	void keepsWhatWasTypedWhereItCannotTakeIt() {
		for (String[] wrong : List.of(new String[] { "withWhom", "" }, new String[] { "looksAt", "y".repeat(301) },
				new String[] { "day", "soon" }, new String[] { "day", Planner.in(-1) },
				new String[] { "day", "2999-01-01" })) {
			Document page = this.jana.make("/plans/check-ins", "withWhom", "me", "looksAt", "the bag", "agreed", "true",
					wrong[0], wrong[1]);
			assertThat(this.jana.status()).as(wrong[0] + wrong[1]).isEqualTo(422);
			assertThat(page.select(".errors li")).hasSize(1);
			assertThat(page.selectFirst("#" + wrong[0]).val()).isEqualTo(wrong[1]);
		}
		assertThat(this.jana.read("/plans").select(".plan")).isEmpty();
	}

	@Test
	void keepsBothWhereTwoChangeItAtOnce() {
		String checkIn = agreed(Planner.in(1), "true");
		Planner tomas = this.jana.tomas();
		tomas.read(checkIn);
		this.jana.read(checkIn);
		this.jana.browser().submit(checkIn, "looksAt", "the planner");
		Document page = tomas.browser().submit(checkIn, "looksAt", "the shoes");
		assertThat(tomas.status()).isEqualTo(409);
		assertThat(page.selectFirst("#looksAt").val()).isEqualTo("the shoes");
		assertThat(page.select(".note").text()).contains("the planner");
		tomas.browser().submit(checkIn);
		assertThat(this.jana.read("/plans").select(".if-then").text()).isEqualTo("With Ms. Lund: the shoes");
	}

	@Test
	void endsItAndBringsItBack() {
		String checkIn = agreed(Planner.in(1), "true");
		this.jana.read(checkIn);
		Document page = this.jana.browser().submit(checkIn + "/end");
		assertThat(page.select("details .plan")).hasSize(1);
		page = this.jana.undo();
		assertThat(page.select("details .plan")).isEmpty();
	}

	@Test
	void givesTheWordsBackWhereThePageIsTooOldToBeTrusted() {
		this.jana.read("/plans/check-ins/new");
		this.jana.browser().drop("XSRF-TOKEN");
		Document page = this.jana.browser()
			.submit("/plans/check-ins", "withWhom", "me", "looksAt", "the bag", "agreed", "true");
		assertThat(page.selectFirst("#looksAt").wholeText()).isEqualTo("the bag");
		this.jana.browser().submit("/plans/check-ins");
		assertThat(this.jana.browser().page().select(".if-then").text()).isEqualTo("With me: the bag");
	}

	private String agreed(String day, String weekly) {
		Document page = this.jana.make("/plans/check-ins", "withWhom", "Ms. Lund", "looksAt", "the bag", "day", day,
				"agreed", "true", "weekly", weekly);
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		return page.selectFirst(".plan a[href^=/plans/check-ins/]").attr("href");
	}

}
