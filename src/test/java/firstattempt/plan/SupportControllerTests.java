package firstattempt.plan;

import java.time.LocalDate;
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

@PageTest
class SupportControllerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Planner jana;

	@BeforeEach
	void begin() {
		this.jana = Planner.jana(this.port);
	}

	@Test
	void fadesHelpStepByStep() {
		String support = fading();
		assertThat(this.jana.browser().page().select(".ladder li > span").eachText()).containsExactly("Every evening",
				"On Mondays", "Then without it");
		assertThat(this.jana.browser().page().select(".plan .tally").text()).isEqualTo("Known to: Ms. Lund");
		assertThat(this.jana.read("/").select(".open-line")).isEmpty();
		passes(support, 14);
		Document page = this.jana.read("/");
		assertThat(page.select(".open-ask").text()).isEqualTo("Time for “On Mondays”?");
		page = this.jana.browser().submit(support + "/take");
		assertThat(this.jana.browser().path()).isEqualTo("/");
		assertThat(Planner.notice(page)).isEqualTo("Noted. One step on.");
		assertThat(page.select(".open-line")).isEmpty();
		this.jana.undo();
		assertThat(this.jana.read("/plans").select(".ladder-now > span").text()).isEqualTo("Every evening");
		this.jana.browser().submit(support + "/take");
		assertThat(this.jana.read("/plans").select(".ladder-now > span").text()).isEqualTo("On Mondays");
		passes(support, 14);
		assertThat(this.jana.read("/").select(".open-ask").text()).isEqualTo("Time to go without “Every evening”?");
		this.jana.browser().submit(support + "/take");
		page = this.jana.read("/plans");
		assertThat(page.select(".ladder")).isEmpty();
		assertThat(page.select("details .plan .if-then").text()).isEqualTo("Every evening");
	}

	@Test
	void givesItAWeekMore() {
		String support = fading();
		passes(support, 20);
		Document page = this.jana.read("/");
		page.select("form[action=" + support + "/take]").attr("action", support + "/later");
		page = this.jana.browser().submit(support + "/later");
		assertThat(Planner.notice(page)).isEqualTo("A week more. That is no step back.");
		assertThat(page.select(".open-line")).isEmpty();
		passes(support, 6);
		assertThat(this.jana.read("/").select(".open-line")).isEmpty();
		passes(support, 1);
		assertThat(this.jana.read("/").select(".open-line")).hasSize(1);
	}

	@Test
	void takesTheWeekBack() {
		String support = fading();
		passes(support, 14);
		this.jana.read("/").select("form[action=" + support + "/take]").attr("action", support + "/later");
		this.jana.browser().submit(support + "/later");
		this.jana.undo();
		assertThat(this.jana.read("/").select(".open-line")).hasSize(1);
	}

	@Test
	void dismissesALineForGood() {
		String support = fading();
		passes(support, 14);
		this.jana.read("/");
		this.jana.browser().submit("/dismissals");
		assertThat(this.jana.read("/").select(".open-line")).isEmpty();
	}

	@Test
	void warnsKindlyBeforeHelpEndsInOneGo() {
		Document page = this.jana.make("/plans/supports", "what", "Every evening", "endsOn", Planner.in(14));
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors")).isEmpty();
		assertThat(page.select(".nudge").text()).contains("from all of it to nothing");
		assertThat(page.selectFirst("#what").val()).isEqualTo("Every evening");
		page = this.jana.browser().submit("/plans/supports", "anyway", "true");
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		assertThat(page.select(".ladder li")).hasSize(2);
	}

	@Test
	void warnsKindlyBeforeAllHelpEndsAtOnce() {
		fading();
		Document page = this.jana.make("/plans/supports", "what", "Each morning", "then1", "Mondays", "from1",
				Planner.in(7), "endsOn", Planner.in(34));
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".nudge").text()).contains("All the help Mia has would end within the same week");
		page = this.jana.browser().submit("/plans/supports", "endsOn", Planner.in(60));
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		assertThat(page.select(".nudge")).isEmpty();
		String support = page.select(".plan a[href^=/plans/supports/]").last().attr("href");
		this.jana.read(support);
		page = this.jana.browser().submit(support, "endsOn", Planner.in(22));
		assertThat(page.select(".nudge")).hasSize(1);
		page = this.jana.browser().submit(support, "anyway", "true");
		assertThat(page.select(".board .nudge").text()).contains("would end within the same week");
		this.jana.read(support);
		this.jana.browser().submit(support, "whoKnows", "Nana");
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
	}

	@Test
	void keepsWhatWasTypedWhereItCannotTakeIt() {
		for (String[] wrong : List.of(new String[] { "what", " " }, new String[] { "from1", "soon" },
				new String[] { "from1", "" }, new String[] { "then1", "" }, new String[] { "from1", Planner.in(0) },
				new String[] { "endsOn", Planner.in(14) }, new String[] { "endsOn", "2999-01-01" },
				new String[] { "whoKnows", "y".repeat(301) })) {
			Document page = this.jana.make("/plans/supports", "what", "Every evening", "then1", "Mondays", "from1",
					Planner.in(14), wrong[0], wrong[1]);
			assertThat(this.jana.status()).as(wrong[0] + wrong[1]).isEqualTo(422);
			assertThat(page.select(".errors li")).as(wrong[0] + wrong[1]).hasSize(1);
			assertThat(page.selectFirst("#" + wrong[0]).val()).isEqualTo(wrong[1].strip());
			assertThat(page.selectFirst("#" + (wrong[0].equals("what") ? "then1" : "what")).val()).isNotEmpty();
		}
		assertThat(this.jana.read("/plans").select(".plan")).isEmpty();
	}

	@Test
	void keepsBothWhereTwoChangeItAtOnce() {
		String support = fading();
		Planner tomas = this.jana.tomas();
		tomas.read(support);
		this.jana.read(support);
		this.jana.browser().submit(support, "then1", "On Tuesdays");
		Document page = tomas.browser().submit(support, "then1", "On Fridays");
		assertThat(tomas.status()).isEqualTo(409);
		assertThat(page.selectFirst("#then1").val()).isEqualTo("On Fridays");
		assertThat(page.select(".ladder").text()).contains("On Tuesdays");
		tomas.browser().submit(support);
		assertThat(this.jana.read("/plans").select(".ladder").text()).contains("On Fridays");
	}

	@Test
	void endsItAtOnceAndBringsItBack() {
		String support = fading();
		this.jana.read(support);
		Document page = this.jana.browser().submit(support + "/end");
		assertThat(page.select(".ladder")).isEmpty();
		page = this.jana.undo();
		assertThat(page.select(".ladder li")).hasSize(3);
	}

	@Test
	void startsFromASentence() {
		this.jana.read("/plans/supports/new");
		Document page = this.jana.browser().submit("/plans/supports/new", "start", "BAG");
		assertThat(page.selectFirst("#then2").val()).isEqualTo("Mia packs, and I help when asked");
		assertThat(page.selectFirst("#endsOn").val()).isEqualTo(Planner.in(42));
		page = this.jana.browser().submit("/plans/supports");
		assertThat(page.select(".ladder li")).hasSize(4);
	}

	@Test
	void givesTheWordsBackWhereThePageIsTooOldToBeTrusted() {
		this.jana.read("/plans/supports/new");
		this.jana.browser().drop("XSRF-TOKEN");
		Document page = this.jana.browser()
			.submit("/plans/supports", "what", "Every evening", "then1", "Mondays", "from1", Planner.in(5));
		assertThat(page.selectFirst("#what").wholeText()).isEqualTo("Every evening");
		this.jana.browser().submit("/plans/supports");
		assertThat(this.jana.browser().page().select(".ladder li")).hasSize(2);
	}

	@Test
	void knowsNothingOfAnotherFamilysHelp() {
		Planner other = Planner.jana(this.port);
		other.make("/plans/supports", "what", "Theirs");
		String theirs = other.browser().page().selectFirst(".plan a").attr("href");
		String support = fading();
		this.jana.read(theirs);
		assertThat(this.jana.status()).isEqualTo(404);
		this.jana.read(support);
		this.jana.send(support, theirs, "what", "Ours");
		assertThat(this.jana.status()).isEqualTo(404);
		this.jana.read(support);
		this.jana.send(support + "/end", theirs + "/end");
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(other.read("/plans").select(".ladder li > span").text()).isEqualTo("Theirs");
	}

	/** Less in two weeks, none in four. */
	private String fading() {
		Document page = this.jana.make("/plans/supports", "what", "Every evening", "whoKnows", "Ms. Lund", "then1",
				"On Mondays", "from1", Planner.in(14), "endsOn", Planner.in(28));
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		return page.select(".plan a[href^=/plans/supports/]").last().attr("href");
	}

	/** Lets days go by, which is to say, puts everything back. */
	private void passes(String support, int days) {
		UUID id = UUID.fromString(support.replaceAll(".*/", ""));
		this.jdbc.sql("select place, from_day, taken_on from support_step where support_id = ?")
			.param(id)
			.query()
			.listOfRows()
			.forEach((step) -> this.jdbc
				.sql("update support_step set from_day = ?, taken_on = ? where support_id = ? and place = ?")
				.params(back(step.get("FROM_DAY"), days), back(step.get("TAKEN_ON"), days), id, step.get("PLACE"))
				.update());
	}

	private static LocalDate back(Object day, int days) {
		return (day != null) ? ((java.sql.Date) day).toLocalDate().minusDays(days) : null;
	}

}
