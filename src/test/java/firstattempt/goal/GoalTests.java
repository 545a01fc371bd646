package firstattempt.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Reader;
import firstattempt.sharing.ACoach;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class GoalTests {

	private static final LocalDate LATELY = LocalDate.now().minusDays(30);

	@LocalServerPort
	private int port;

	@Autowired
	private Goals goals;

	@Autowired
	private Household household;

	private Browser jana;

	private ACoach cora;

	@BeforeEach
	void meet() {
		this.jana = Browser.ofFamily(this.port);
		this.jana.addChild("Mia");
		this.jana.addChild("Ben");
		this.cora = ACoach.cora(this.port);
	}

	@Test
	void asksForNothingUntilThereIsAGoal() {
		Document page = this.jana.get("/goals");
		assertThat(page.select(".empty h2").text()).isEqualTo("No goal yet");
		assertThat(page.select(".goal")).isEmpty();
		assertThat(this.jana.get("/more").select("a[href=/goals]")).isNotEmpty();
	}

	@Test
	void setsAGoalInTheFamilysWordsAndRatesIt() {
		String goal = set("  The morning ends without\n shouting ");
		assertThat(this.jana.page().select(".goal h2").text()).isEqualTo("The morning ends without shouting");
		assertThat(this.jana.page().select(".goal").text()).contains("The whole family", "Not rated yet");
		assertThat(this.jana.page().select(".goal svg.chart")).isEmpty();
		rate(goal, "3", "Monday was hard.");
		rate(goal, "6", "");
		Document page = this.jana.get("/goals");
		assertThat(page.select(".goal .tally").text()).contains("6 of 10", "Before that: 3");
		assertThat(page.select(".goal svg.chart circle")).hasSize(2);
		assertThat(page.select(".goal table tbody tr td").eachText()).contains("6", "3", "Monday was hard.");
		assertThat(this.jana.get(goal).select(".rows li")).hasSize(2);
	}

	@Test
	void takesNoNumberThatIsNoneOfTheEleven() {
		String goal = set("It is quiet");
		for (String reached : new String[] { null, "11", "-1", "many" }) {
			this.jana.get(goal);
			this.jana.submit(goal + "/ratings", "reached", reached, "note", "A line to keep");
			assertThat(this.jana.status()).as(reached).isEqualTo(422);
			assertThat(this.jana.page().select(".errors a[href=#reached]")).as(reached).isNotEmpty();
			assertThat(this.jana.page().selectFirst("#note").val()).as(reached).isEqualTo("A line to keep");
		}
		assertThat(this.jana.get(goal).select(".rows li")).isEmpty();
	}

	@Test
	void notesARatingOnceHoweverOftenItsFormArrives() {
		String goal = set("It is quiet");
		this.jana.get(goal);
		Browser tab = this.jana.again();
		this.jana.submit(goal + "/ratings", "reached", "4");
		tab.submit(goal + "/ratings", "reached", "4");
		assertThat(this.jana.get(goal).select(".rows li")).hasSize(1);
	}

	@Test
	void takesAHandfulAndNoMore() {
		String first = set("Goal 1");
		for (int i = 2; i <= Goals.MOST; i++) {
			set("Goal " + i);
		}
		assertThat(this.jana.page().select("a[href=/goals/new]")).isEmpty();
		this.jana.get("/goals/new");
		this.jana.submit("/goals", "child", "", "words", "Goal 6");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(this.jana.page().selectFirst("#words").val()).isEqualTo("Goal 6");
		this.jana.get(first);
		this.jana.submit(first + "/end");
		set("Goal 6");
		this.jana.get(first);
		this.jana.submit(first + "/bring-back");
		assertThat(this.jana.page().select(".notice").text()).contains("handful");
		assertThat(this.jana.page().select(".plans.sec .goal")).hasSize(Goals.MOST);
	}

	@Test
	void showsBothTextsWhereSomebodyElseSaidItAnotherWay() {
		String goal = set("One");
		this.jana.get(goal);
		Browser tab = this.jana.again();
		this.jana.submit(goal, "words", "Two");
		assertThat(this.jana.page().select("h1").text()).isEqualTo("Two");
		tab.submit(goal, "words", "Three");
		assertThat(tab.status()).isEqualTo(409);
		assertThat(tab.page().select(".theirs").text()).contains("Two");
		assertThat(tab.page().selectFirst("#words").val()).isEqualTo("Three");
		tab.submit(goal, "words", "Three");
		assertThat(tab.page().select("h1").text()).isEqualTo("Three");
	}

	@Test
	void keepsTheWordsWhenTheSessionIsOver() {
		this.jana.get("/goals/new");
		this.jana.forget();
		this.jana.submit("/goals", "child", "", "words", "It is quiet");
		assertThat(this.jana.page().select("textarea, input").eachAttr("value").toString()
				+ this.jana.page().select("textarea").text())
			.contains("It is quiet");
	}

	@Test
	void showsACoachTheGoalsOfTheSharedChildrenFromTheSharedDayOn() {
		UUID mias = write(0, "Mia packs", LATELY);
		write(0, "Mia packed long ago", LATELY.minusDays(1));
		write(1, "Ben packs", LATELY);
		write(null, "We talk", LATELY);
		write(null, "We talked long ago", LATELY.minusDays(1));
		rate(mias, 4, "Two mornings.");
		this.cora.reads(this.jana, LATELY.toString(), "ALL");
		for (String path : new String[] { this.cora.history(), this.cora.history() + "/goals",
				this.cora.history() + "/brief" }) {
			assertThat(this.cora.get(path).text()).as(path)
				.contains("Mia packs", "4 of 10", "We talk")
				.doesNotContain("Ben", "long ago");
		}
		assertThat(this.cora.get(this.cora.history() + "/goals").text()).contains("Two mornings.");
		assertThat(this.cora.get(this.cora.history() + "/brief").select("a[href$=#goal-" + mias + "]")).hasSize(1);
		assertThat(this.jana.get("/sharing").select("a[href$=/goals]")).isNotEmpty();
		String own = this.jana.page().selectFirst("a[href^=/sharing/consents/][href$=/goals]").attr("href");
		assertThat(this.jana.get(own).select(".goal").eachText())
			.isEqualTo(this.cora.get(this.cora.history() + "/goals").select(".goal").eachText());
		assertThat(this.jana.get(this.jana.get("/sharing").selectFirst("a[href^=/sharing/preview]").attr("href"))
			.select(".preview")
			.text()).contains("Mia packs", "We talk").doesNotContain("Ben", "long ago");
	}

	@Test
	void countsAsTheFamilysOnlyFromTheDayOnFromWhichAllChildrenAreShared() {
		write(null, "We talk", LATELY);
		for (int later = 0; later <= 1; later++) {
			Map<UUID, Instant> children = Map.of(family().children().get(0).id(), Instant.EPOCH,
					family().children().get(1).id(), noon(LATELY.plusDays(later)));
			assertThat(this.goals.of(Reader.coach(family().id(), new Reader.Share(children, true, true))))
				.hasSize(1 - later);
		}
	}

	@Test
	void showsACoachNumbersAloneWhereWordsAreNotShared() {
		UUID mias = write(0, "Mia packs", LATELY);
		rate(mias, 4, "Two mornings.");
		this.cora.reads(this.jana, LATELY.toString(), "PATTERN");
		for (String path : new String[] { this.cora.history(), this.cora.history() + "/goals",
				this.cora.history() + "/brief" }) {
			assertThat(this.cora.get(path).text()).as(path)
				.contains("A goal", "4 of 10")
				.doesNotContain("packs", "mornings");
		}
	}

	@Test
	void showsACoachNothingWhenItIsTakenBack() {
		write(0, "Mia packs", LATELY);
		this.cora.reads(this.jana, LATELY.toString(), "ALL");
		String path = this.cora.history() + "/goals";
		this.cora.get(path);
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(this.jana.get("/sharing").select(".log").text()).contains("looked at the goals");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/withdraw]").attr("action"));
		this.cora.get(path);
		assertThat(this.cora.status()).isEqualTo(404);
	}

	@Test
	void saysInABriefWhatIsNotEnoughYet() {
		UUID once = write(0, "Once", LATELY);
		write(0, "Never", LATELY.plusDays(1));
		rate(once, 4, "");
		this.cora.reads(this.jana, LATELY.toString(), "ALL");
		assertThat(this.cora.get(this.cora.history() + "/brief").select(".brief-numbers li").eachText())
			.satisfiesExactly(
					(line) -> assertThat(line).startsWith("Once Mia Latest: 4 of 10, ")
						.endsWith("The one before: not enough yet."),
					(line) -> assertThat(line)
						.isEqualTo("Never Mia Latest: not enough yet. The one before: not enough yet."));
	}

	private String set(String words) {
		this.jana.get("/goals/new");
		this.jana.submit("/goals", "child", "", "words", words);
		assertThat(this.jana.path()).isEqualTo("/goals");
		return this.jana.page().select(".plans.sec .goal h2 a").last().attr("href");
	}

	private void rate(String goal, String reached, String note) {
		this.jana.get(goal);
		this.jana.submit(goal + "/ratings", "reached", reached, "note", note);
		assertThat(this.jana.path()).isEqualTo("/goals");
	}

	private UUID write(Integer child, String words, LocalDate day) {
		Family family = family();
		return this.goals.set(family, this.jana.person(), (child != null) ? family.children().get(child).id() : null,
				null, words, noon(day));
	}

	private void rate(UUID goal, int reached, String note) {
		this.goals.rate(family(), this.jana.person(), goal, UUID.randomUUID(), reached, note, Instant.now());
	}

	private static Instant noon(LocalDate day) {
		return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
	}

	private Family family() {
		return this.household.of(this.jana.person()).orElseThrow();
	}

}
