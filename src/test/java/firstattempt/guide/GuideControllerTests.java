package firstattempt.guide;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class GuideControllerTests {

	private static final String[] SMALL = { "aboutToHappen", "The <recorder> is on the piano.", "situation", "FORGOT",
			"safety", "NO", "stakes", "UNPLEASANT", "chance", "YES", "tools", "YES", "talk", "YES", "company",
			"ADULT_PRESSES", "teacher", "KNOWS", "urge", "3" };

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Browser jana;

	private String mia;

	@BeforeEach
	void begin() {
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
	}

	@Test
	void answersAndKeepsNothingByItself() {
		Document page = ask(SMALL);
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(page.select("h1").text()).isEqualTo("Step back");
		assertThat(page.select(".verdict-line").text()).isEqualTo("The <recorder> is on the piano.");
		assertThat(reasons(page)).hasSize(4).anyMatch((reason) -> reason.startsWith("An adult presses."));
		assertThat(page.select(".words").text()).contains("What’s your plan?", "What could you do without it today?",
				"looking out for Mia");
		assertThat(page.select(".advice").text()).contains("The teacher knows already.", "your urge is strong",
				"If my hands want to move");
		assertThat(this.jana.get("/guide").select("a[href^=/guide/]")).isEmpty();
	}

	@Test
	void stepsInForSafetyWhateverElseIsTrue() {
		Document page = ask(with("safety", "YES"));
		assertThat(page.select("h1").text()).isEqualTo("Step in");
		assertThat(reasons(page))
			.containsExactly("Somebody’s safety is at stake. That decides it, whatever else is true.");
		assertThat(page.select(".advice").text()).contains("Make it safe first");
	}

	@Test
	void needsNoAnswerAtAll() {
		Document page = ask();
		assertThat(page.select("h1").text()).isEqualTo("Step back, with a net");
		assertThat(reasons(page)).hasSize(1);
		assertThat(page.select("dd:containsOwn(left open)")).isNotEmpty();
	}

	@Test
	void saysWhoToCallOnTheFormAndWithEveryAnswer() {
		for (Document page : List.of(this.jana.get("/guide"), ask(), ask(SMALL), ask("safety", "YES"))) {
			Element safe = page.selectFirst("main .safe");
			assertThat(safe.text()).isEqualTo("Not monitored. If a child is in danger, call your emergency number.");
			assertThat(safe.closest("details")).isNull();
		}
	}

	@Test
	void fitsTheWordsToTheChild() {
		this.jana.get("/children");
		this.jana.submit("/children", "nickname", "Ben", "needs", "ADHD and anxiety");
		String ben = id(this.jana.get("/children").selectFirst("a:containsOwn(Ben)").attr("href"));
		Document page = this.jana.get("/guide?child=" + ben);
		assertThat(page.select("[name=child][checked]").val()).isEqualTo(ben);
		page = this.jana.submit("/guide", SMALL);
		assertThat(page.select("h1").text()).isEqualTo("Step back, with a net");
		assertThat(reasons(page)).containsExactly(
				"With what makes things harder for Ben, something unpleasant weighs more and lasts longer.");
		assertThat(page.select(".advice").text()).contains("Because attention wanders", "Because worries come")
			.contains("You try it. If you get stuck, ask me; asking is part of it.");
		assertThat(page.select("details").text()).contains("for children who learn differently");
	}

	@Test
	void keepsWhatItCannotTake() {
		for (String[] wrong : List.of(new String[] { "aboutToHappen", "x".repeat(201) }, new String[] { "urge", "5" },
				new String[] { "urge", "very" }, new String[] { "safety", "MAYBE" },
				new String[] { "coach", "MAYBE" })) {
			for (String action : List.of("/guide", "/guide/decisions")) {
				this.jana.get("/guide");
				this.jana.page().select("form[action=/guide]").attr("action", action);
				Document page = this.jana.submit(action, with(wrong));
				assertThat(this.jana.status()).as(wrong[0]).isEqualTo(422);
				assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + wrong[0]);
				assertThat(page.select("#aboutToHappen").val())
					.isEqualTo(wrong[0].equals("aboutToHappen") ? wrong[1] : "The <recorder> is on the piano.");
				assertThat(page.select("form[action=/guide] input[checked]")
					.stream()
					.filter((field) -> !field.attr("name").equals(wrong[0]))
					.map((field) -> field.attr("name") + "=" + field.val())).contains("situation=FORGOT",
							"stakes=UNPLEASANT", "chance=YES", "tools=YES", "talk=YES", "company=ADULT_PRESSES",
							"teacher=KNOWS");
			}
		}
		assertThat(this.jana.get("/guide").select("a[href^=/guide/]")).isEmpty();
	}

	@Test
	void letsAnswersBeChanged() {
		Document answer = ask(SMALL);
		assertThat(answer.selectFirst("button[name=change]").attr("formaction")).isEqualTo("/guide");
		answer.select("form[action=/guide/decisions]").attr("action", "/guide");
		Document form = this.jana.submit("/guide", "change", "true");
		assertThat(form.select("#aboutToHappen").val()).isEqualTo("The <recorder> is on the piano.");
		assertThat(form.select("input[checked]").eachAttr("value")).containsExactlyInAnyOrder("FORGOT", "NO",
				"UNPLEASANT", "YES", "YES", "YES", "ADULT_PRESSES", "KNOWS", "3");
		assertThat(this.jana.submit("/guide", "safety", "NOT_SURE").select("h1").text())
			.isEqualTo("Step back, with a net");
	}

	@Test
	void keepsADecisionOnceHoweverOftenItIsSent() {
		ask(SMALL);
		Browser again = this.jana.again();
		Document kept = this.jana.submit("/guide/decisions");
		assertThat(this.jana.path()).matches("/guide/[0-9a-f-]{36}");
		assertThat(kept.select("h1").text()).isEqualTo("Step back");
		assertThat(kept.select(".notice p").text()).startsWith("Kept.");
		assertThat(kept.body().attr("data-saved")).isEqualTo("/guide");
		again.submit("/guide/decisions");
		assertThat(again.path()).isEqualTo(this.jana.path());
		Document list = this.jana.get("/guide");
		assertThat(list.select(".rows a").eachText()).containsExactly("The <recorder> is on the piano.");
		assertThat(list.select(".rows p").text()).startsWith("Mia, Step back, ");
	}

	@Test
	void becomesTheStartOfTheEntryAndStandsBesideWhatCame() {
		String decision = kept(SMALL);
		Document form = this.jana.get(this.jana.page().selectFirst("a[href*=begunFrom]").attr("href"));
		assertThat(form.select("[name=situation][checked]").val()).isEqualTo("FORGOT");
		assertThat(form.select("[name=urge][checked]").val()).isEqualTo("3");
		assertThat(form.select("[name=anotherAdultPressed]").hasAttr("checked")).isTrue();
		assertThat(form.select("#whatHappened").val()).isEqualTo("The <recorder> is on the piano.");
		Document episode = this.jana.submit(this.mia + "/episodes", "step", "GAVE_A_HINT", "aftermath", "HARD_NATURAL");
		String path = this.jana.path();
		assertThat(path).startsWith("/episodes/");
		assertThat(episode.select(".foreseen dd").eachText()).containsExactly("Unpleasant, over soon", "Something hard",
				"It came harder than you thought. Nobody sees everything beforehand, and you know more now.",
				"Step back", "Gave a hint",
				"You helped more than you had meant to. You were there, and a plan is only a plan.");
		assertThat(episode.select(".foreseen a").attr("href")).isEqualTo(decision);
		Document page = this.jana.get(decision);
		assertThat(page.select("a[href=" + path + "]")).hasSize(1);
		assertThat(page.select("a[href*=begunFrom], form[action$=never-came]")).isEmpty();
		assertThat(this.jana.get("/guide").select(".rows").text()).contains("written down");
	}

	@Test
	void asksTheNextDayWhetherItHappened() {
		String decision = kept(SMALL);
		assertThat(lines()).isEmpty();
		daysPass(decision, 1);
		assertThat(lines()).containsExactly("The <recorder> is on the piano.");
		Document today = this.jana.submit(decision + "/never-came");
		assertThat(this.jana.path()).isEqualTo("/");
		assertThat(today.select(".open")).isEmpty();
		this.jana.submit(decision + "/may-still-come");
		assertThat(lines()).hasSize(1);
		this.jana.get(this.jana.page().selectFirst(".open a[href*=begunFrom]").attr("href"));
		this.jana.submit(this.mia + "/episodes");
		assertThat(this.jana.path()).startsWith("/episodes/");
		assertThat(lines()).isEmpty();
		this.jana.get(this.jana.get("/guide").selectFirst(".rows a").attr("href"));
		this.jana.get(this.jana.page().selectFirst("a[href^=/episodes/]").attr("href"));
		this.jana.submit(this.jana.path() + "/delete");
		assertThat(lines()).as("it was answered").isEmpty();
	}

	@Test
	void stopsAskingAfterAWhileAndForAChildWhoIsNotWrittenAbout() {
		String decision = kept(SMALL);
		daysPass(decision, 14);
		assertThat(lines()).hasSize(1);
		daysPass(decision, 15);
		assertThat(lines()).isEmpty();
		daysPass(decision, 2);
		this.jana.get(this.mia);
		this.jana.submit(this.mia + "/archive");
		assertThat(lines()).isEmpty();
		assertThat(this.jana.get(decision).select("a[href*=begunFrom]")).isEmpty();
		assertThat(this.jana.status()).isEqualTo(200);
	}

	@Test
	void dropsADecisionForGoodAndLeavesTheEntry() {
		String decision = kept(SMALL);
		this.jana.get(this.jana.page().selectFirst("a[href*=begunFrom]").attr("href"));
		this.jana.submit(this.mia + "/episodes");
		String episode = this.jana.path();
		this.jana.get(decision);
		this.jana.submit(decision + "/drop");
		assertThat(this.jana.path()).isEqualTo("/guide");
		assertThat(this.jana.page().select(".rows")).isEmpty();
		this.jana.get(decision);
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(this.jana.get(episode).select(".foreseen")).isEmpty();
		assertThat(this.jana.status()).isEqualTo(200);
	}

	@Test
	void goesWithTheChild() {
		String decision = kept(SMALL);
		this.jana.get(this.mia);
		this.jana.submit(this.mia + "/remove", "nickname", "Mia");
		this.jana.get(decision);
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(this.jana.get("/guide").select("h2").eachText()).contains("Who are you writing about?");
		assertThat(this.jana.page().select("form[action=/guide]")).isEmpty();
	}

	@Test
	void isNotThereForAnotherFamily() {
		String decision = kept(SMALL);
		Browser neighbor = Browser.ofFamily(this.port);
		String lea = neighbor.addChild("Lea");
		neighbor.get(decision);
		assertThat(neighbor.status()).isEqualTo(404);
		neighbor.get(lea + "/episodes/new?begunFrom=" + id(decision));
		assertThat(neighbor.status()).isEqualTo(404);
		neighbor.get("/guide?child=" + id(this.mia));
		assertThat(neighbor.status()).isEqualTo(404);
		assertThat(neighbor.get("/guide").select("main a[href^=/guide/]")).isEmpty();
	}

	@Test
	void saysNothingOfAnEntryThatTheOtherKeepsToThemself() {
		String decision = kept(SMALL);
		daysPass(decision, 1);
		Browser tomas = this.jana.tomas();
		tomas.get(tomas.get(decision).selectFirst("a[href*=begunFrom]").attr("href"));
		tomas.submit(this.mia + "/episodes", "privacy", "ONLY_ME");
		assertThat(tomas.path()).startsWith("/episodes/");
		assertThat(tomas.get(decision).select("a[href^=/episodes/]")).hasSize(1);
		assertThat(this.jana.get(decision).select("a[href^=/episodes/]")).isEmpty();
		assertThat(this.jana.get("/guide").text()).doesNotContain("written down");
		assertThat(lines()).hasSize(1);
	}

	@Test
	void carriesTheWordsThroughALostSession() {
		String email = Browser.newEmail();
		Browser eva = Browser.registered(this.port, "Eva", email);
		eva.submit("/family/new", "name", "Us", "timeZone", "Europe/Prague");
		eva.addChild("Kim");
		eva.get("/guide");
		eva.close();
		eva.drop("first-attempt-device");
		eva.submit("/guide", SMALL);
		assertThat(eva.status()).isEqualTo(401);
		assertThat(eva.page().select(".as-written").text()).isEqualTo("The <recorder> is on the piano.");
		Document words = eva.submit("/sign-in", "username", email, "password", Browser.PASSWORD);
		assertThat(words.select("#aboutToHappen").val()).isEqualTo("The <recorder> is on the piano.");
		Document answer = eva.submit("/guide");
		assertThat(answer.select("h1").text()).isEqualTo("Step back");
		eva.drop("XSRF-TOKEN");
		eva.submit("/guide/decisions");
		assertThat(eva.status()).isEqualTo(403);
		eva.submit("/guide/decisions");
		assertThat(eva.path()).matches("/guide/[0-9a-f-]{36}");
		assertThat(eva.page().select(".verdict-line").text()).isEqualTo("The <recorder> is on the piano.");
	}

	@Test
	void isFoundFromTheDaysPage() {
		Document today = this.jana.get("/");
		assertThat(today.select(".start a[href=/guide?child=" + id(this.mia) + "]").text())
			.isEqualTo("Should I step in? for Mia");
		assertThat(today.select(".tabs a[href=/guide]")).hasSize(1);
		assertThat(this.jana.get("/more").select(".doors a[href=/guide]")).hasSize(1);
	}

	private Document ask(String... answers) {
		this.jana.get("/guide");
		return this.jana.submit("/guide", answers);
	}

	/** Keeps a decision, and answers its path. */
	private String kept(String... answers) {
		ask(answers);
		this.jana.submit("/guide/decisions");
		return this.jana.path();
	}

	private List<String> lines() {
		return this.jana.get("/").select(".open-about a").eachText();
	}

	private void daysPass(String decision, int days) {
		this.jdbc.sql("update guide_decision set kept_at = ? where id = ?")
			.params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(days), UUID.fromString(id(decision)))
			.update();
	}

	private static String[] with(String... change) {
		String[] answers = SMALL.clone();
		for (int i = 0; i < answers.length; i += 2) {
			if (answers[i].equals(change[0])) {
				answers[i + 1] = change[1];
				return answers;
			}
		}
		String[] more = Arrays.copyOf(answers, answers.length + 2);
		more[answers.length] = change[0];
		more[answers.length + 1] = change[1];
		return more;
	}

	private static List<String> reasons(Document page) {
		return page.select("section[aria-labelledby=why] li").eachText();
	}

	private static String id(String path) {
		return path.replaceAll(".*/", "");
	}

}
