package firstattempt.plan;

import java.util.List;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PlanControllerTests {

	@LocalServerPort
	private int port;

	private Planner jana;

	@BeforeEach
	void begin() {
		this.jana = Planner.jana(this.port);
	}

	@Test
	void asksWithOneTapAtTheNextEpisodeThatFits() {
		String before = this.jana.wrote("situation", "FORGOT");
		String plan = this.jana.plan("If she calls <me>,", "then I ask: what’s your plan?");
		assertThat(this.jana.browser().path()).isEqualTo("/plans");
		assertThat(this.jana.browser().page().select(".plan .if-then").text())
			.isEqualTo("If she calls <me>, then I ask: what’s your plan?");
		assertThat(this.jana.browser().page().select(".plan .tally").text()).isEqualTo("No chance yet.");
		assertThat(this.jana.read(before).select(".plan-ask")).isEmpty();
		assertThat(this.jana.read(this.jana.wrote("situation", "SCHOOLWORK")).select(".plan-ask")).isEmpty();
		String episode = this.jana.wrote("situation", "FORGOT", "title", "Lunch");
		assertThat(this.jana.browser().page().select(".plan-question button").eachText())
			.containsExactly("It kicked in", "Not this time", "It had no chance");
		Document page = this.jana.browser().submit(Planner.chance(plan, episode), "outcome", "FIRED");
		assertThat(this.jana.browser().path()).isEqualTo(episode);
		assertThat(page.select(".plan-question .answered").text()).isEqualTo("It kicked in");
		assertThat(page.select(".plan-question .tally").text())
			.isEqualTo("Chances: 1. Kicked in: 1. Not this time: 0. Not enough yet to tell more.");
		page = this.jana.read(plan);
		assertThat(page.select(".rows a[href=" + episode + "]").text()).isEqualTo("Lunch");
	}

	@Test
	void takesAnotherAnswerAndTakesItBack() {
		String plan = this.jana.plan("she calls", "I wait");
		String episode = this.jana.wrote("situation", "FORGOT");
		this.jana.answer(plan, episode, "FIRED");
		Document page = this.jana.answer(plan, episode, "NOT_FIRED");
		assertThat(page.select(".plan-question .answered").text()).isEqualTo("Not this time");
		page = this.jana.undo();
		assertThat(page.select(".plan-question .answered").text()).isEqualTo("It kicked in");
		page = this.jana.browser().submit(Planner.chance(plan, episode));
		assertThat(Planner.notice(page)).isEqualTo("Taken back.");
		assertThat(page.select(".plan-question .answered")).isEmpty();
		page = this.jana.answer(plan, episode, "NO_CHANCE");
		assertThat(page.select(".plan-question .tally").text()).isEqualTo("No chance yet.");
		page = this.jana.undo();
		assertThat(page.select(".plan-question .answered")).isEmpty();
	}

	@Test
	void countsMoreThanTwoWithoutExcuse() {
		String plan = this.jana.plan("she calls", "I wait");
		for (String outcome : List.of("FIRED", "NOT_FIRED", "FIRED")) {
			this.jana.answer(plan, this.jana.wrote("situation", "FORGOT"), outcome);
		}
		assertThat(this.jana.read("/plans").select(".plan .tally").text())
			.isEqualTo("Chances: 3. Kicked in: 2. Not this time: 1.");
		String last = this.jana.browser().get("/journal").selectFirst("article.entry h4 a").attr("href");
		this.jana.read(last);
		this.jana.browser().submit(last + "/delete");
		assertThat(this.jana.read("/plans").select(".plan .tally").text()).startsWith("Chances: 2.");
	}

	@Test
	void countsForNobodyElseWhatIsOnlyForOneCaregiver() {
		String plan = this.jana.plan("she calls", "I wait");
		String secret = this.jana.wrote("situation", "FORGOT", "privacy", "ONLY_ME", "title", "Mine");
		this.jana.answer(plan, secret, "FIRED");
		String shared = this.jana.wrote("situation", "FORGOT");
		this.jana.answer(plan, shared, "FIRED");
		Planner tomas = this.jana.tomas();
		assertThat(tomas.read("/plans").select(".plan .tally").text()).startsWith("Chances: 1.");
		assertThat(tomas.read(plan).select(".rows a")).hasSize(1);
		assertThat(tomas.read(shared).select(".plan-question .tally").text()).startsWith("Chances: 1.");
		tomas.send(Planner.chance(plan, shared), Planner.chance(plan, secret), "outcome", "NOT_FIRED");
		assertThat(tomas.status()).isEqualTo(404);
		assertThat(this.jana.read(secret).select(".plan-question .answered").text()).isEqualTo("It kicked in");
		assertThat(this.jana.read("/plans").select(".plan .tally").text()).startsWith("Chances: 2.");
	}

	@Test
	void notesNothingWhereThePlanWasNotThere() {
		String before = this.jana.wrote("situation", "FORGOT");
		String plan = this.jana.plan("she calls", "I wait");
		String episode = this.jana.wrote("situation", "FORGOT");
		Document page = this.jana.send(Planner.chance(plan, episode), Planner.chance(plan, before), "outcome", "FIRED");
		assertThat(Planner.notice(page)).startsWith("This plan does not belong to this entry any more");
		assertThat(this.jana.read("/plans").select(".plan .tally").text()).isEqualTo("No chance yet.");
	}

	@Test
	void keepsWhatWasTypedWhereItCannotTakeIt() {
		for (String[] wrong : List.of(new String[] { "ifText", " " }, new String[] { "thenText", "y".repeat(301) },
				new String[] { "calmPlan", "z".repeat(501) }, new String[] { "situation", "RAIN" },
				new String[] { "holder", "DOG" })) {
			Document page = this.jana.make("/plans", "ifText", "it rains", "thenText", "I wait", "calmPlan", "Breathe",
					wrong[0], wrong[1]);
			assertThat(this.jana.status()).as(wrong[0]).isEqualTo(422);
			assertThat(page.select(".errors li")).as(wrong[0]).hasSize(1);
			if (wrong[0].endsWith("Text") || wrong[0].equals("calmPlan")) {
				assertThat(page.selectFirst("#" + wrong[0]).wholeText()).isEqualTo(wrong[1]);
			}
			assertThat(page.selectFirst("#" + (wrong[0].equals("ifText") ? "thenText" : "ifText")).val())
				.isEqualTo(wrong[0].equals("ifText") ? "I wait" : "it rains");
		}
		assertThat(this.jana.read("/plans").select(".plan")).isEmpty();
	}

	@Test
	void keepsBothTextsWhereTwoChangeItAtOnce() {
		String plan = this.jana.plan("it rains", "I wait");
		Planner tomas = this.jana.tomas();
		tomas.read(plan);
		this.jana.read(plan);
		this.jana.browser().submit(plan, "thenText", "I sing");
		Document page = tomas.browser().submit(plan, "thenText", "I dance");
		assertThat(tomas.status()).isEqualTo(409);
		assertThat(page.selectFirst("#thenText").val()).isEqualTo("I dance");
		assertThat(page.select(".theirs blockquote").text()).contains("I sing");
		tomas.browser().submit(plan);
		assertThat(tomas.status()).isEqualTo(200);
		assertThat(this.jana.read("/plans").select(".if-then").text()).isEqualTo("If it rains, then I dance");
	}

	@Test
	void retiresAPlanAndBringsItBack() {
		String plan = this.jana.plan("it rains", "I wait");
		assertThat(this.jana.browser().page().select(".notice form").attr("action")).isEqualTo(plan + "/retire");
		this.jana.undo();
		Document page = this.jana.browser().page();
		assertThat(Planner.notice(page)).startsWith("Retired.");
		assertThat(page.select("details .plan .if-then").text()).isEqualTo("If it rains, then I wait");
		assertThat(this.jana.read(this.jana.wrote("situation", "FORGOT")).select(".plan-ask")).isEmpty();
		this.jana.read("/plans");
		this.jana.browser().submit(plan + "/bring-back");
		assertThat(this.jana.browser().page().select("details .plan")).isEmpty();
		this.jana.wrote("situation", "FORGOT");
		assertThat(this.jana.browser().page().select(".plan-question")).hasSize(1);
	}

	@Test
	void startsFromASentence() {
		this.jana.read("/plans/new?situation=TIME_AND_SCREENS");
		assertThat(this.jana.browser().page().select(".line").text()).contains("If my alarm goes off")
			.doesNotContain("still at home");
		Document page = this.jana.browser().submit("/plans/new", "start", "FORGOT_SEEN");
		assertThat(page.selectFirst("#ifText").val()).isEqualTo("I see it lying there after Mia has left");
		assertThat(page.selectFirst("#situation option[selected]").val()).isEqualTo("FORGOT");
		this.jana.browser().submit("/plans");
		assertThat(this.jana.browser().page().select(".if-then").text())
			.isEqualTo("If I see it lying there after Mia has left, then I leave it there and make myself some tea");
	}

	@Test
	void leadsFromAnEpisodeToAPlanForTheNextTime() {
		Document page = this.jana.read(this.jana.wrote("situation", "FORGOT"));
		page = this.jana.read(page.selectFirst("a[href^=/plans/new]").attr("href"));
		assertThat(page.selectFirst("#situation option[selected]").val()).isEqualTo("FORGOT");
	}

	@Test
	void makesOnePlanOfOneFormSentTwice() {
		String capture = this.jana.read("/plans/new").selectFirst("[name=captureId]").val();
		this.jana.browser().submit("/plans", "ifText", "it rains", "thenText", "I wait");
		Document page = this.jana.make("/plans", "captureId", capture, "ifText", "it rains", "thenText", "I wait");
		assertThat(page.select(".plan")).hasSize(1);
	}

	@Test
	void losesNoWordsOfAFormThatWentBackAndForth() {
		String capture = this.jana.read("/plans/new").selectFirst("[name=captureId]").val();
		this.jana.browser().submit("/plans", "ifText", "it rains", "thenText", "I wait");
		Document page = this.jana.make("/plans", "captureId", capture, "ifText", "it rains", "thenText", "I dance");
		assertThat(this.jana.status()).isEqualTo(409);
		assertThat(page.selectFirst("#thenText").val()).isEqualTo("I dance");
	}

	@Test
	void givesTheWordsBackWhereThePageIsTooOldToBeTrusted() {
		this.jana.read("/plans/new");
		this.jana.browser().drop("XSRF-TOKEN");
		Document page = this.jana.browser()
			.submit("/plans", "ifText", "it rains", "thenText", "I wait", "situation", "FORGOT");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(page.selectFirst("#ifText").wholeText()).isEqualTo("it rains");
		this.jana.browser().submit("/plans");
		assertThat(this.jana.browser().page().select(".if-then").text()).isEqualTo("If it rains, then I wait");
	}

	@Test
	void knowsNothingOfAnotherFamilysPlans() {
		Planner other = Planner.jana(this.port);
		String theirs = other.plan("theirs", "theirs");
		String theirEpisode = other.wrote("situation", "FORGOT");
		String plan = this.jana.plan("it rains", "I wait");
		String episode = this.jana.wrote("situation", "FORGOT");
		this.jana.read(theirs);
		assertThat(this.jana.status()).isEqualTo(404);
		for (String chance : List.of(Planner.chance(theirs, episode), Planner.chance(plan, theirEpisode))) {
			this.jana.read(episode);
			this.jana.send(Planner.chance(plan, episode), chance, "outcome", "FIRED");
			assertThat(this.jana.status()).as(chance).isEqualTo(404);
		}
		this.jana.read(plan);
		this.jana.send(plan, theirs, "ifText", "ours");
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(other.read("/plans").select(".if-then").text()).isEqualTo("If theirs, then theirs");
	}

	@Test
	void goesWithTheChild() {
		this.jana.answer(this.jana.plan("it rains", "I wait"), this.jana.wrote("situation", "FORGOT"), "FIRED");
		this.jana.make("/plans/supports", "what", "Help");
		this.jana.make("/plans/check-ins", "withWhom", "me", "looksAt", "the bag", "agreed", "true");
		this.jana.read(this.jana.child());
		this.jana.browser().submit(this.jana.child() + "/archive");
		Document page = this.jana.read("/plans");
		assertThat(page.select(".plan")).hasSize(3);
		assertThat(page.select(".board > .row a")).isEmpty();
		this.jana.read(this.jana.child());
		this.jana.browser().submit(this.jana.child() + "/remove", "nickname", "Mia");
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(this.jana.read("/plans").select(".plan")).isEmpty();
	}

}
