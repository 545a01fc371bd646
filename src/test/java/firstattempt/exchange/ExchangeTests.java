package firstattempt.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.sharing.ACoach;
import firstattempt.theme.Passage;
import firstattempt.theme.ThemeTagger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;

/** What goes between a coach and a family, and what is left of it when they part. */
@PageTest
class ExchangeTests {

	private static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

	private static final Duration SHARED = Duration.ofDays(93);

	@LocalServerPort
	private int port;

	@MockitoBean
	private Clock clock;

	@MockitoSpyBean
	private ThemeTagger tagger;

	@Autowired
	private JdbcClient jdbc;

	private Browser jana;

	private String mia;

	private String recorder;

	private ACoach cora;

	@BeforeEach
	void share() {
		at(NOW);
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
		this.recorder = this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.");
		this.cora = ACoach.cora(this.port);
		this.cora.reads(this.jana, "ALL");
	}

	@Test
	void asksAboutAnEpisodeAndIsAnswered() {
		this.cora.get("/coach");
		this.cora.get(this.cora.history());
		remark("What helped you\nwait? <b>");
		assertThat(notice(this.cora.browser())).startsWith("Sent.");
		assertThat(this.jana.get("/").select(".open-line").text()).contains("Cora Lind writes on Recorder",
				"What helped you wait? <b>");
		Document page = this.jana.get(this.recorder);
		assertThat(page.selectFirst(".remarks .voice-text").wholeText()).isEqualTo("What helped you\nwait? <b>");
		at(NOW.plusSeconds(60));
		answer("I held on to my cup.");
		assertThat(notice(this.jana)).isEqualTo("Sent to your coach.");
		assertThat(this.jana.get("/").select(".open")).isEmpty();
		at(NOW.plus(Duration.ofHours(5)));
		assertThat(this.cora.get("/coach").select(".case .tag-new").text()).isEqualTo("1 answer from them");
		Document sessions = this.cora.get(this.cora.history() + "/sessions");
		assertThat(sessions.select(".rows .voice-answer").text()).contains("Jana", "I held on to my cup.", "New");
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks .voice-answer").text()).contains("Jana",
				"I held on to my cup.");
		at(NOW.plus(Duration.ofHours(10)));
		assertThat(this.cora.get("/coach").select(".case .tag-new")).as("after the visit").isEmpty();
		this.jana.get(this.recorder);
		this.jana.submit(this.jana.page().selectFirst("form[action*=/answers/]").attr("action"));
		assertThat(this.jana.page().select(".voice-answer")).isEmpty();
		assertThat(this.jana.get("/sharing/sessions").select(".rows").text()).contains("What helped you",
				"Cora Lind, not answered");
		assertThat(this.jana.get("/sharing/log").text()).contains("looked at the notes on your sessions");
	}

	@Test
	void marksInTheHistoryWhereTheFamilyAnswered() {
		this.jana.write(this.mia, "title", "Bike", "whatHappened", "It stood in the rain.");
		this.cora.get(this.cora.history());
		remark("What helped?");
		assertThat(this.cora.get(this.cora.history()).select(".entry .tag")).isEmpty();
		this.jana.get(this.recorder);
		at(NOW.plus(Duration.ofHours(5)));
		answer("My cup.");
		at(NOW.plus(Duration.ofHours(6)));
		Document list = this.cora.get(this.cora.history());
		assertThat(list.select(".entry:has(.tag) h4").eachText()).containsExactly("Recorder");
		assertThat(list.select(".entry .tag-new").text()).isEqualTo("New answer");
		at(NOW.plus(Duration.ofHours(12)));
		assertThat(this.cora.get(this.cora.history()).select(".entry .tag").text()).as("after the visit")
			.isEqualTo("Answered");
		ACoach carl = ACoach.cora(this.port);
		carl.reads(this.jana, "ALL");
		assertThat(carl.get(carl.history()).select(".entry .tag").eachText()).doesNotContain("Answered", "New answer");
		this.jana.get(this.recorder);
		this.jana.submit(this.jana.page().selectFirst("form[action*=/answers/]").attr("action"));
		assertThat(this.cora.get(this.cora.history()).select(".entry .tag")).isEmpty();
	}

	@Test
	void leadsFromThePlansToWhatACoachProposes() {
		assertThat(this.jana.get("/plans").select("a[href^=/sharing/sessions]")).isEmpty();
		give("text", "It was good to see you.");
		assertThat(this.jana.get("/plans").select("main a[href^=/sharing/sessions]").text())
			.isEqualTo("What your coach wrote to you");
		plan();
		Document plans = this.jana.get("/plans");
		assertThat(plans.select(".nudge").text()).startsWith("Cora Lind proposes a plan for Mia. Read it and decide");
		String place = plans.select(".nudge a").attr("href");
		assertThat(this.jana.get(place).select(place.substring(place.indexOf('#')) + " form[action$=/accept]"))
			.hasSize(1);
		this.jana.submit(this.jana.page().selectFirst("form[action$=/decline]").attr("action"));
		assertThat(this.jana.get("/plans").select(".nudge")).isEmpty();
		assertThat(this.jana.page().select("main a[href^=/sharing/sessions]")).hasSize(1);
	}

	@Test
	void putsWhatHasADayBeforeWhatHasTime() {
		give("homework", "Let one thing go wrong.", "dueDay", "2026-03-31");
		remark("What helped?");
		plan();
		assertThat(this.jana.get("/").select(".open-line").eachText()).satisfiesExactly(
				(line) -> assertThat(line).contains("until Saturday, March 14"),
				(line) -> assertThat(line).contains("proposes a plan"),
				(line) -> assertThat(line).contains("What helped?"),
				(line) -> assertThat(line).contains("until Tuesday, March 31"));
		at(Instant.parse("2026-03-25T12:00:00Z"));
		assertThat(this.jana.get("/").select(".open form[action$=/homework]")).hasSize(1);
	}

	@Test
	void foldsWhatIsMoreThanFiveLines() {
		for (int i = 1; i <= 7; i++) {
			give("homework", "Thing " + i, "dueDay", "2026-03-1" + i);
		}
		Document today = this.jana.get("/");
		assertThat(today.select(".open > li")).hasSize(5);
		String all = today.selectFirst("a[href*=open=all]").attr("href");
		assertThat(today.select("a[href*=open=all]").text()).isEqualTo("and 2 more");
		assertThat(this.jana.get(all).select(".open > li")).hasSize(7);
		assertThat(this.jana.page().select("a[href*=open=all]")).isEmpty();
	}

	@Test
	void asksNothingForAChildWhoIsArchived() {
		plan();
		this.jana.get(this.mia);
		this.jana.submit(this.mia + "/archive");
		assertThat(this.jana.get("/").select(".open").text()).doesNotContain("proposes a plan");
		assertThat(this.jana.get("/plans").select(".nudge")).isEmpty();
		Document sessions = this.jana.get("/sharing/sessions");
		assertThat(sessions.select(".consent").text()).contains("he calls", "Mia’s journal is resting");
		assertThat(sessions.select("form[action$=/accept], form[action$=/decline]")).isEmpty();
	}

	@Test
	void isDismissedForGood() {
		remark("Well done.");
		this.jana.get("/");
		this.jana.submit("/dismissals");
		assertThat(this.jana.get("/").select(".open")).isEmpty();
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).contains("Well done.");
	}

	@Test
	void makesOneOfWhatIsSentTwice() {
		this.cora.get(shared(this.recorder));
		Browser again = this.cora.browser().again();
		this.cora.browser().submit(shared(this.recorder) + "/remarks", "text", "Once.");
		again.submit(shared(this.recorder) + "/remarks", "text", "Once.");
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks .voice")).hasSize(1);
		again.submit(shared(this.recorder) + "/remarks", "text", "Something else.");
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks .voice")).hasSize(2);
		this.jana.get(this.recorder);
		Browser tab = this.jana.again();
		answer("Yes.");
		tab.submit(tab.page().selectFirst("form[action$=/answers]").attr("action"), "text", "Yes.");
		assertThat(this.jana.get(this.recorder).select(".voice-answer")).hasSize(1);
		String sessions = this.cora.history() + "/sessions";
		this.cora.get(sessions);
		again = this.cora.browser().again();
		this.cora.browser().submit(sessions, "text", "One note.");
		again.submit(sessions, "text", "One note.");
		assertThat(again.page().select(".consent")).hasSize(1);
		this.cora.get(this.cora.history());
		again = this.cora.browser().again();
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Mine.");
		again.submit(this.cora.history() + "/notes", "text", "Mine.");
		assertThat(this.cora.get("/coach/notes").select(".said")).hasSize(1);
	}

	@Test
	void takesWhatWasSaidBack() {
		remark("First.");
		this.cora.browser().submit(takeBack());
		assertThat(this.jana.get(this.recorder).select(".remarks")).isEmpty();
		remark("Second.");
		this.jana.get(this.recorder);
		answer("My answer.");
		this.cora.get(shared(this.recorder));
		this.cora.browser().submit(takeBack());
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).contains("taken back", "My answer.")
			.doesNotContain("Second.");
		assertThat(this.jana.page().select("form[action$=/answers]")).isEmpty();
		this.jana.submit(this.jana.page().selectFirst("form[action$=/remove]").attr("action"));
		assertThat(this.jana.page().select(".remarks")).isEmpty();
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks .voice")).isEmpty();
	}

	@Test
	void isNoneOfTheBusinessOfAnotherCoach() {
		remark("Between us.");
		give("text", "Between us.", "homework", "Between us.", "dueDay", "2026-03-17");
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Between us.");
		this.cora.browser().submit(this.cora.history() + "/file", "alias", "Between us.");
		String note = this.cora.get("/coach/notes").selectFirst("a[href^=/coach/notes/]").attr("href");
		String remark = this.cora.get(shared(this.recorder)).selectFirst("form[action$=/take-back]").attr("action");
		String session = this.cora.get(this.cora.history() + "/sessions")
			.selectFirst("form[action$=/take-back]")
			.attr("action");
		this.jana.get(this.recorder);
		answer("Between us.");
		this.jana.submit(this.jana.get("/").selectFirst("form[action$=/homework]").attr("action"), "result", "DONE");
		ACoach carl = ACoach.cora(this.port);
		carl.reads(this.jana, "ALL");
		for (String path : List.of(shared(this.recorder), this.cora.history(), this.cora.history() + "/sessions",
				"/coach/notes", "/coach")) {
			assertThat(carl.get(path).text()).as(path).doesNotContain("Between us.");
			assertThat(carl.status()).isEqualTo(200);
		}
		assertThat(carl.browser().page().select(".case .tag-new")).isEmpty();
		carl.get(note);
		assertThat(carl.status()).isEqualTo(404);
		for (String action : List.of(remark, session)) {
			carl.get("/settings");
			carl.browser().page().selectFirst("form[action=/sign-out]").attr("action", action);
			carl.browser().submit(action);
			assertThat(carl.status()).as(action).isEqualTo(404);
		}
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks .voice:not(.voice-answer)")).hasSize(1);
	}

	@Test
	void isOutOfReachWithTheEpisode() {
		remark("What helped?");
		this.cora.get(shared(this.recorder));
		Browser before = this.cora.browser().again();
		this.jana.get(this.recorder);
		answer("My cup.");
		this.jana.submit(this.recorder.replace("/episodes/", "/sharing/episodes/"), "sharing", "HELD_BACK");
		this.cora.get(shared(this.recorder));
		assertThat(this.cora.status()).isEqualTo(404);
		before.submit(shared(this.recorder) + "/remarks", "text", "Still here?");
		assertThat(before.status()).isEqualTo(404);
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).doesNotContain("Still here?");
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).doesNotContain("What helped?", "My cup.");
		assertThat(this.cora.get("/coach").select(".case .tag-new")).isEmpty();
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).contains("What helped?", "My cup.",
				"would not reach them");
		this.jana.submit(this.recorder.replace("/episodes/", "/sharing/episodes/"), "sharing", "AS_AGREED");
		assertThat(this.cora.get(shared(this.recorder)).select(".remarks").text()).contains("My cup.");
		this.jana.get(this.recorder);
		this.jana.submit(this.recorder + "/delete");
		assertThat(this.jana.get("/sharing/sessions").text()).doesNotContain("What helped?", "My cup.");
	}

	@Test
	void isOutOfReachWithTheChild() {
		give("ifText", "the bus leaves", "thenText", "I wave");
		String ben = this.jana.addChild("Ben").replace("/children/", "");
		give("ifText", "he sings", "thenText", "I listen", "child", ben);
		assertThat(this.cora.status()).as("before Ben is shared").isEqualTo(404);
		this.jana.get("/sharing/new");
		this.jana.submit("/sharing/preview", "coach", this.cora.browser().person().toString(), "child", ben, "since",
				"2026-01-01", "words", "ALL");
		this.jana.submit("/sharing/consents");
		String decline = this.jana.get("/sharing/sessions").selectFirst("form[action$=/decline]").attr("action");
		this.jana.submit(decline, "line", "Not for Mia.");
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).doesNotContain("the bus leaves",
				"Not for Mia.");
		assertThat(this.cora.get("/coach").select(".case .tag-new")).isEmpty();
	}

	@Test
	void leavesAnAnswerToWhoeverGaveIt() {
		remark("What helped?");
		this.jana.get(this.recorder);
		answer("My cup.");
		String takeBack = this.jana.page().selectFirst("form[action*=/answers/]").attr("action");
		Browser tomas = this.jana.tomas();
		tomas.get(this.recorder).selectFirst("form[action$=/answers]").attr("action", takeBack);
		tomas.submit(takeBack);
		assertThat(tomas.status()).isEqualTo(404);
		assertThat(tomas.get(this.recorder).select("form[action*=/answers/]")).isEmpty();
		assertThat(tomas.page().select(".remarks").text()).contains("My cup.");
	}

	@Test
	void keepsARemarkOnWhatIsOnlyForOneFromTheOther() {
		Browser tomas = this.jana.tomas();
		remark("What helped?");
		assertThat(tomas.get("/").select(".open").text()).contains("What helped?");
		String action = tomas.get(this.recorder).selectFirst("form[action$=/answers]").attr("action");
		Browser before = tomas.again();
		this.jana.get(this.recorder + "/edit");
		this.jana.submit(this.recorder, "privacy", "ONLY_ME");
		for (String path : List.of("/", "/sharing/sessions")) {
			assertThat(tomas.get(path).text()).as(path).doesNotContain("What helped?");
		}
		before.submit(action, "text", "Mine.");
		assertThat(before.status()).isEqualTo(404);
		assertThat(this.jana.get("/sharing/sessions").text()).contains("What helped?");
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).doesNotContain("Mine.");
	}

	@Test
	void keepsWhatWasTypedWhereItIsTooLong() {
		String much = "x".repeat(5001);
		this.cora.get(shared(this.recorder));
		this.cora.browser().submit(shared(this.recorder) + "/remarks", "text", much);
		refused(this.cora.browser(), "#text", much);
		remark("What helped?");
		this.jana.get(this.recorder);
		answer(much);
		refused(this.jana, "textarea", much);
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", much);
		refused(this.cora.browser(), "#text", much);
		give("text", much, "ifText", "it rains", "homework", "Try it.", "dueDay", "someday", "sessionDay",
				"2030-01-01");
		refused(this.cora.browser(), "#text", much);
		assertThat(this.cora.browser().page().select(".errors li")).hasSize(4);
		assertThat(this.cora.browser().page().selectFirst("#dueDay").val()).isEqualTo("someday");
		assertThat(this.cora.browser().page().selectFirst("#ifText").val()).isEqualTo("it rains");
		give("text", " ");
		assertThat(this.cora.browser().page().select(".errors li").text())
			.isEqualTo("Please write a note, a plan or homework.");
		plan();
		for (String what : List.of("decline", "homework")) {
			String action = this.jana.get("/sharing/sessions")
				.selectFirst("form[action$=/" + what + "]")
				.attr("action");
			this.jana.submit(action, "line", "y".repeat(301));
			refused(this.jana, "input[aria-invalid]", "y".repeat(301));
		}
	}

	@Test
	void becomesAPlanOnceHoweverOftenItIsTapped() {
		plan();
		Document today = this.jana.get("/");
		assertThat(today.select(".open").text()).contains("Cora Lind proposes a plan",
				"If he calls, then I count to ten", "Try it once.");
		String accept = today.selectFirst("form[action$=/accept]").attr("action");
		Browser again = this.jana.again();
		this.jana.submit(accept);
		assertThat(this.jana.path()).isEqualTo("/plans");
		again.submit(accept);
		assertThat(again.page().select(".plan .if-then").eachText())
			.containsExactly("If he calls, then I count to ten");
		assertThat(this.jana.get("/").select("form[action$=/accept]")).isEmpty();
		assertThat(this.jana.get("/sharing/sessions").select(".answered").text()).isEqualTo("It is among your plans.");
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).contains("They took it over.");
		this.cora.browser().submit(takeBack());
		assertThat(this.jana.get("/sharing/sessions").select(".consent")).isEmpty();
		assertThat(this.jana.get("/plans").select(".plan")).hasSize(1);
	}

	@Test
	void becomesAPlanInTheWordsOfTheFamily() {
		plan();
		String change = this.jana.get("/sharing/sessions").selectFirst("a[href^=/plans/new]").attr("href");
		assertThat(this.jana.get(change).selectFirst("#thenText").val()).isEqualTo("I count to ten");
		this.jana.submit("/plans", "thenText", "I count to three");
		assertThat(this.jana.page().select(".plan .if-then").text()).isEqualTo("If he calls, then I count to three");
		assertThat(this.jana.get("/sharing/sessions").select("form[action$=/accept]")).isEmpty();
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).contains("They took it over.")
			.doesNotContain("count to three");
		Browser other = Browser.ofFamily(this.port);
		other.addChild("Lea");
		other.get(change);
		assertThat(other.status()).isEqualTo(404);
	}

	@Test
	void isDeclinedWithALineAndCanStillBeTakenOver() {
		plan();
		String decline = this.jana.get("/sharing/sessions").selectFirst("form[action$=/decline]").attr("action");
		this.jana.submit(decline, "line", "We just began another one.");
		assertThat(this.jana.get("/").select("form[action$=/accept]")).isEmpty();
		at(NOW.plus(Duration.ofDays(1)));
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).contains("Not for them, for now.",
				"We just began another one.");
		this.jana.get("/sharing/sessions");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/accept]").attr("action"));
		assertThat(this.jana.page().select(".plan")).hasSize(1);
		assertThat(this.cora.get(this.cora.history() + "/sessions").text()).contains("They took it over.")
			.doesNotContain("We just began");
	}

	@Test
	void goesWithTheChildItIsAbout() {
		plan();
		this.jana.get(this.mia);
		this.jana.submit(this.mia + "/remove", "nickname", "Mia");
		Document page = this.jana.get("/sharing/sessions");
		assertThat(page.select(".consent").text()).contains("Try it once.").doesNotContain("count to ten");
		assertThat(this.jdbc.sql("select count(*) from session_note where if_text is not null and family_id = ?")
			.param(family())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void isTakenAlongAsAFile() {
		remark("=What helped \"you\"?");
		this.jana.get(this.recorder);
		answer("My cup.");
		plan();
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Only mine.");
		this.jana.get("/sharing/sessions");
		this.jana.submit("/sharing/sessions.csv");
		assertThat(this.jana.header("Content-Disposition")).contains("from-a-coach.csv");
		assertThat(this.jana.text().split("\r\n")).containsExactly("when,who,what,text",
				"2026-03-10,\"Cora Lind\",if,\"he calls\"", "2026-03-10,\"Cora Lind\",then,\"I count to ten\"",
				"2026-03-10,\"Cora Lind\",homework,\"Try it once.\"",
				"2026-03-10,\"Cora Lind\",remark,\"'=What helped \"\"you\"\"?\"",
				"2026-03-10,\"Jana\",answer,\"My cup.\"");
	}

	@Test
	void givesHomeworkThatIsTickedOffOrNotThisWeek() {
		give("homework", "Let one thing go wrong.", "dueDay", "2026-03-14");
		Document today = this.jana.get("/");
		assertThat(today.select(".open-line").text()).contains("To try, from Cora Lind", "until Saturday, March 14",
				"Let one thing go wrong.");
		String action = today.selectFirst("form[action$=/homework]").attr("action");
		this.jana.submit(action, "result", "NOT_THIS_WEEK", "line", "We were all ill.");
		assertThat(this.jana.path()).isEqualTo("/");
		assertThat(notice(this.jana)).startsWith("That is all right.");
		assertThat(this.jana.page().select(".open")).isEmpty();
		this.jana.submit(action);
		assertThat(this.jana.get("/").select(".open form[action$=/homework]")).hasSize(1);
		this.jana.submit(action, "result", "DONE", "line", "The raincoat.");
		this.cora.get(this.cora.history());
		at(NOW.plus(Duration.ofHours(5)));
		assertThat(this.cora.get(this.cora.history() + "/sessions").select(".answered").text())
			.isEqualTo("Done “The raincoat.”");
		assertThat(this.jana.get("/sharing/sessions").select(".answered").text()).contains("The raincoat.");
	}

	@Test
	void remindsOfHomeworkUntilAWeekAfterItsDay() {
		give("homework", "Let one thing go wrong.", "dueDay", "2026-03-14");
		at(Instant.parse("2026-03-21T12:00:00Z"));
		assertThat(this.jana.get("/").select(".open form[action$=/homework]")).hasSize(1);
		at(Instant.parse("2026-03-22T12:00:00Z"));
		assertThat(this.jana.get("/").select(".open form[action$=/homework]")).isEmpty();
		assertThat(this.jana.get("/sharing/sessions").select("form[action$=/homework]")).hasSize(1);
	}

	@Test
	void leavesTheFamilyWhatIsTheirsAndTheCoachTheirOwnNotes() {
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/file", "alias", "The musicians");
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Ask about the mornings.");
		remark("What helped?");
		this.jana.get(this.recorder);
		answer("My cup.");
		plan();
		String sessions = this.cora.history() + "/sessions";
		at(NOW.plus(SHARED));
		for (String path : List.of(this.cora.history(), sessions, shared(this.recorder))) {
			this.cora.get(path);
			assertThat(this.cora.status()).as(path).isEqualTo(404);
		}
		Document notes = this.cora.get("/coach/notes");
		assertThat(notes.select("main").text()).contains("The musicians", "Ask about the mornings.")
			.doesNotContain("Novaks", "Mia", "Jana", "Recorder", "My cup", "What helped");
		assertThat(notes.select("a[href^=/coach/families]")).isEmpty();
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).contains("What helped?", "My cup.");
		this.jana.submit(this.jana.get("/sharing/sessions").selectFirst("form[action$=/accept]").attr("action"));
		assertThat(this.jana.page().select(".plan")).hasSize(1);
		UUID family = family();
		this.jana.get("/settings");
		this.jana.submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(this.cora.get("/coach/notes").select("main").text()).contains("The musicians",
				"Ask about the mornings.");
		for (String table : List.of("remark", "session_note")) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where family_id = ?")
				.param(family)
				.query(Long.class)
				.single()).as(table).isZero();
		}
	}

	@Test
	void staysWithTheFamilyWhenTheCoachLeaves() {
		remark("What helped?");
		give("text", "It was good to see you.");
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Only mine.");
		UUID coach = this.cora.browser().person();
		this.cora.get("/settings");
		this.cora.browser().submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(this.jana.get("/sharing/sessions").text()).contains("Cora Lind", "It was good to see you.",
				"What helped?");
		assertThat(this.jana.get(this.recorder).select(".remarks").text()).contains("would not reach them");
		this.jana.get("/sharing/sessions");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/remove]").attr("action"));
		assertThat(this.jana.page().select(".consent")).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from case_note where coach_id = ?")
			.param(coach)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void keepsTheNotesOfACoachFromEverybody() {
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Only mine.");
		assertThat(this.cora.browser().page().select("#notes .said").text()).isEqualTo("Only mine.");
		for (String path : List.of("/", "/sharing", "/sharing/sessions", "/sharing/log", this.recorder)) {
			assertThat(this.jana.get(path).text()).as(path).doesNotContain("Only mine.");
		}
		String note = this.cora.get("/coach/notes").selectFirst("a[href^=/coach/notes/]").attr("href");
		Document form = this.cora.get(note);
		Browser other = this.cora.browser().again();
		this.cora.browser().submit(note, "text", "Mine, and better.");
		other.submit(note, "text", "Mine, from another tab.");
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.page().select(".theirs").text()).contains("Mine, and better.");
		assertThat(other.page().selectFirst("#text").val()).isEqualTo("Mine, from another tab.");
		other.submit(note);
		assertThat(other.page().select(".said").text()).isEqualTo("Mine, from another tab.");
		assertThat(form.select("h1").text()).isEqualTo("A note of yours");
		this.cora.get(note);
		this.cora.browser().submit(note + "/delete");
		assertThat(this.cora.browser().page().select(".said")).isEmpty();
	}

	@Test
	void isNeverReadByTheTagger() {
		remark("Canary one: he was furious and afraid to fail.");
		this.jana.get(this.recorder);
		answer("Canary two: he promised to pack it himself.");
		plan();
		this.cora.get(this.cora.history());
		this.cora.browser().submit(this.cora.history() + "/notes", "text", "Canary three.");
		this.jana.get(this.recorder);
		this.jana.submit(this.recorder + "/reflections", "text", "It is read again now.");
		ArgumentCaptor<List<Passage>> read = ArgumentCaptor.captor();
		then(this.tagger).should(atLeastOnce()).read(read.capture(), any());
		assertThat(read.getAllValues().stream().flatMap(List::stream).map(Passage::text))
			.contains("It lay on the piano.", "It is read again now.")
			.noneMatch((text) -> text.contains("Canary") || text.contains("count to ten") || text.contains("Try it"));
		for (String word : List.of("canary", "furious", "promised", "count")) {
			assertThat(this.jana.get("/journal?q=" + word).select(".entry")).as(word).isEmpty();
			assertThat(this.cora.get(this.cora.history() + "?q=" + word).select(".entry")).as(word).isEmpty();
		}
	}

	@Test
	void losesNoWordsWhereThePageIsTooOldToBeTrusted() {
		this.cora.get(this.cora.history() + "/sessions");
		this.cora.browser().drop("XSRF-TOKEN");
		this.cora.browser()
			.submit(this.cora.history() + "/sessions", "text", "A note.", "homework", "Try it.", "dueDay",
					"2026-03-14");
		assertThat(this.cora.status()).isEqualTo(403);
		assertThat(this.cora.browser().page().selectFirst("#homework").wholeText()).isEqualTo("Try it.");
		this.cora.browser().submit(this.cora.history() + "/sessions");
		assertThat(this.cora.browser().page().select(".consent").text()).contains("A note.", "Try it.");
		remark("What helped?");
		this.jana.get(this.recorder);
		this.jana.drop("XSRF-TOKEN");
		answer("My cup.");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(this.jana.page().selectFirst("#text").wholeText()).isEqualTo("My cup.");
	}

	private void remark(String text) {
		this.cora.get(shared(this.recorder));
		this.cora.browser().submit(shared(this.recorder) + "/remarks", "text", text);
		assertThat(this.cora.status()).isEqualTo(200);
	}

	private void answer(String text) {
		this.jana.submit(this.jana.page().selectFirst("form[action$=/answers]").attr("action"), "text", text);
	}

	private void give(String... fields) {
		this.cora.get(this.cora.history() + "/sessions");
		this.cora.browser().submit(this.cora.history() + "/sessions", fields);
	}

	/** Proposes a plan, with homework. */
	private void plan() {
		give("ifText", "he calls", "thenText", "I count to ten", "homework", "Try it once.", "dueDay", "2026-03-14");
		assertThat(notice(this.cora.browser())).startsWith("Given.");
	}

	private String takeBack() {
		Element form = this.cora.browser().page().selectFirst("form[action$=/take-back]");
		assertThat(form).isNotNull();
		return form.attr("action");
	}

	private static void refused(Browser browser, String field, String typed) {
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().selectFirst(field).val()).isEqualTo(typed);
		assertThat(browser.page().select(".error, .errors").text()).contains("Please use at most");
	}

	private static String shared(String episode) {
		return episode.replace("/episodes/", "/coach/episodes/");
	}

	private UUID family() {
		return UUID.fromString(this.cora.history().replaceAll(".*/", ""));
	}

	private static String notice(Browser browser) {
		return browser.page().select(".notice p").text();
	}

	private void at(Instant now) {
		given(this.clock.instant()).willReturn(now);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		given(this.clock.withZone(any())).willReturn(Clock.fixed(now, ZoneOffset.UTC));
	}

}
