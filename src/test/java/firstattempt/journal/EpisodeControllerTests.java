package firstattempt.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import firstattempt.AtOnce;
import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.theme.Theme;
import firstattempt.theme.Voice;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PageTest
class EpisodeControllerTests {

	private static final String WORDS = "She forgot it.\nI <waited> & breathed. שכח 😭";

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	private Writer jana;

	@BeforeEach
	void begin() {
		this.jana = Writer.jana(this.port);
	}

	@Test
	void writesAnEpisodeDownWithTapsAlone() {
		Document page = this.jana.write("situation", "FORGOT", "step", "WAITED", "aftermath", "SMALL_NATURAL", "upset",
				"1", "urge", "3");
		assertThat(this.jana.browser().path()).startsWith("/episodes/");
		assertThat(Writer.notice(page)).isEqualTo("Saved.");
		assertThat(page.selectFirst("h1").text()).isEqualTo("Forgot something");
		assertThat(page.select(".story").text()).startsWith("No words yet");
		assertThat(page.select(".facts dd").eachText()).contains("Forgot something", "Waited", "Something small",
				"a little upset", "strong", "Your family");
		assertThat(page.select(".lights label[data-theme=SELF_RELIANCE] small").text()).startsWith("shown by:");
		assertThat(this.jana.journal("")).containsExactly("Forgot something");
	}

	@Test
	void takesOneTapOrOneWord() {
		assertThat(this.jana.wrote("upset", "0")).isNotEqualTo(this.jana.wrote("whatHappened", "x"));
		this.jana.wrote("title", "Lunch");
		assertThat(this.jana.journal("")).containsExactlyInAnyOrder("Something slipped", "Something slipped", "Lunch");
	}

	@Test
	void keepsEverythingThatIsTold() {
		String[] told = { "situation", "SCHOOLWORK", "step", "ASKED_A_QUESTION", "goodReason", "true", "aftermath",
				"HARD_NATURAL", "carriedBy", "CHILD", "upset", "4", "urge", "0", "anotherAdultPressed", "true", "title",
				"Failed math", "whatHappened", WORDS, "whatIDid", "I asked.\n\nTwice.", "whatCameOfIt", "  A plan. ",
				"when", "PICK", "occurredAt", "2025-11-03T07:40", "privacy", "ONLY_ME" };
		String episode = this.jana.wrote(told);
		Document page = this.jana.read(episode);
		assertThat(page.selectFirst("h1").text()).isEqualTo("Failed math");
		assertThat(page.select(".as-written").stream().map(Element::wholeText)).containsExactly(WORDS,
				"I asked.\n\nTwice.", "  A plan. ");
		assertThat(page.select(".facts dd").eachText()).containsExactly("Schoolwork",
				"Asked a question, for a good reason", "Something hard", "Mia", "beside themself", "none",
				"Another adult pressed to step in", "Only you");
		assertThat(page.select(".episode-head time").text()).isEqualTo("Monday, November 3, 2025, 7:40 AM");
		holds(this.jana.read(episode + "/edit"), told);
	}

	@Test
	void asksForSomethingAndLosesNothing() {
		Document page = this.jana.write("whatIDid", WORDS, "whatCameOfIt", "It rained.", "carriedBy", "SIBLING",
				"anotherAdultPressed", "true", "privacy", "ONLY_ME", "when", "YESTERDAY");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors").text()).contains("Tap what slipped, or write a few words.");
		holds(page, "whatIDid", WORDS, "whatCameOfIt", "It rained.", "carriedBy", "SIBLING", "anotherAdultPressed",
				"true", "privacy", "ONLY_ME", "when", "YESTERDAY");
		this.jana.browser().submit(this.jana.child() + "/episodes", "situation", "OTHER");
		assertThat(this.jana.browser().path()).startsWith("/episodes/");
	}

	@ParameterizedTest
	@CsvSource({ "title, 201", "whatHappened, 10001", "whatIDid, 10001", "whatCameOfIt, 10001" })
	void keepsATextThatIsTooLong(String field, int length) {
		String text = "😭" + "x".repeat(length - 2);
		Document page = this.jana.write("situation", "FORGOT", field, text);
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select("#" + field + "-error").text()).startsWith("Please use at most");
		holds(page, "situation", "FORGOT", field, text);
		assertThat(page.select("details.more[open]")).hasSize(field.equals("whatHappened") ? 0 : 1);
		this.jana.browser().submit(this.jana.child() + "/episodes", field, text.substring(0, length - 1));
		assertThat(this.jana.browser().path()).startsWith("/episodes/");
		holds(this.jana.read(this.jana.browser().path() + "/edit"), field, text.substring(0, length - 1));
	}

	@Test
	void countsALineBreakOnce() {
		String text = "a\r\n".repeat(5000);
		String episode = this.jana.wrote("whatHappened", text);
		assertThat(this.jana.read(episode).selectFirst(".as-written").wholeText()).isEqualTo("a\n".repeat(5000));
		this.jana.write("whatHappened", text + "b");
		assertThat(this.jana.status()).isEqualTo(422);
	}

	@Test
	void givesBackALineBreakAtTheBeginning() {
		Document page = this.jana.write("whatHappened", "\n\nFirst", "upset", "9");
		assertThat(this.jana.status()).isEqualTo(422);
		// a browser leaves out the first line break of a field
		assertThat(page.selectFirst("#whatHappened").wholeText()).isEqualTo("\n\n\nFirst");
	}

	@ParameterizedTest
	@CsvSource({ "2999-01-01, This day is still to come.", "1890-05-01, This was before your child was born.",
			"2016-12-31T23:00, This was before your child was born.", "sometime in May, This day cannot be read.",
			"<b>, This day cannot be read." })
	void keepsADayItCannotTakeAsItWasTyped(String day, String message) {
		Document page = this.jana.write("whatHappened", WORDS, "when", "PICK", "occurredAt", day);
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select("#occurredAt-error").text()).startsWith(message);
		holds(page, "whatHappened", WORDS, "when", "PICK", "occurredAt", day);
		assertThat(page.selectFirst("#occurredAt").attr("type")).isEqualTo("text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "situation", "step", "aftermath", "carriedBy", "upsetLasted", "privacy", "when", "upset",
			"urge", "goodReason", "anotherAdultPressed", "child", "captureId", "version" })
	void keepsTheRestWhereAnAnswerIsUnknown(String field) {
		Document page = this.jana.write("title", "Lunch", "whatHappened", WORDS, "whatIDid", "Hm.\n", field,
				"<NONSENSE>");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors li")).hasSize(1);
		assertThat(page.select(".errors").text()).doesNotContain("Exception", "firstattempt");
		holds(page, "title", "Lunch", "whatHappened", WORDS, "whatIDid", "Hm.\n");
		this.jana.browser().submit(this.jana.child() + "/episodes");
		assertThat(this.jana.browser().path()).startsWith("/episodes/");
		assertThat(this.jana.journal("")).containsExactly("Lunch");
	}

	@Test
	void keepsTheRestWhereSeveralThingsAreWrong() {
		Document page = this.jana.write("title", "x".repeat(201), "whatHappened", WORDS, "situation", "NONSENSE",
				"upset", "7", "step", "WAITED", "when", "PICK", "occurredAt", "sometime");
		assertThat(this.jana.status()).isEqualTo(422);
		holds(page, "title", "x".repeat(201), "whatHappened", WORDS, "step", "WAITED", "occurredAt", "sometime");
		page = this.jana.write("urge", "x", "whatIDid", WORDS);
		assertThat(this.jana.status()).isEqualTo(422);
		holds(page, "whatIDid", WORDS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "situation", "upset", "privacy", "child", "version" })
	void keepsTheRestOfARevisionToo(String field) {
		String episode = this.jana.wrote("title", "Lunch");
		Document page = this.jana.edit(episode, "title", "Lunch again", "whatHappened", WORDS, field, "NONSENSE");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors li")).hasSize(1);
		holds(page, "title", "Lunch again", "whatHappened", WORDS);
	}

	@Test
	void knowsNothingOfAnotherFamily() {
		Writer other = Writer.jana(this.port);
		String theirs = other.wrote("title", "Theirs", "whatHappened", "Secret words");
		String own = this.jana.wrote("title", "Ours");
		for (String path : List.of(theirs, theirs + "/edit", other.child() + "/episodes/new")) {
			this.jana.read(path);
			assertThat(this.jana.status()).as(path).isEqualTo(404);
		}
		for (String verb : List.of("", "/themes", "/reflections", "/delete", "/restore")) {
			this.jana.read(own);
			String form = verb.isEmpty() || verb.equals("/restore") ? "/delete" : verb;
			this.jana.send(own + form, theirs + verb, "text", "x", "title", "x");
			assertThat(this.jana.status()).as(verb).isEqualTo(404);
		}
		this.jana.read(this.jana.child() + "/episodes/new");
		this.jana.send(this.jana.child() + "/episodes", other.child() + "/episodes", "title", "x");
		assertThat(this.jana.status()).isEqualTo(404);
		this.jana.write("title", "x", "child", other.childId().toString());
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(this.jana.journal("")).containsExactly("Ours");
		assertThat(other.journal("")).containsExactly("Theirs");
		assertThat(other.read(theirs).text()).contains("Secret words").doesNotContain("trash");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/episodes/x", "/episodes/1234/edit", "/children/x/episodes/new",
			"/episodes/0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5", "/episodes/%F0%9F%98%AD" })
	void leadsNowhereWhereTheAddressIsBroken(String path) {
		this.jana.read(path);
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(this.jana.browser().page().select("h1").text()).isEqualTo("Nothing here");
	}

	@Test
	void sendsNothingToABrokenAddress() {
		String episode = this.jana.wrote("title", "Lunch");
		for (String verb : List.of("", "/themes", "/reflections", "/delete", "/restore")) {
			this.jana.read(episode);
			this.jana.send(episode + "/delete", "/episodes/x" + verb, "text", "x");
			assertThat(this.jana.status()).as(verb).isEqualTo(404);
		}
	}

	@Test
	void keepsAThoughtOnceThatIsSentTwiceInARow() {
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.reflect(episode, "text", "It was for me.");
		this.jana.reflect(episode, "text", "It was for me.");
		this.jana.reflect(episode, "text", "And for her.");
		assertThat(this.jana.read(episode).select(".voice-text").eachText()).containsExactly("It was for me.",
				"And for her.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert('x')</script>", "</textarea><b>bold</b>", "&lt;&amp;",
			"${7*7} #{x} __${1}__", "שכח את התיק \u202Eנסי", "👨‍👩‍👧 😭", "'\"`\\", "a\tb", "[[${7*7}]]", "%s {0}" })
	void showsEveryTextAsItWasWritten(String text) {
		String episode = this.jana.wrote("title", text, "whatHappened", text);
		this.jana.reflect(episode, "voice", "CHILD", "text", text);
		Document page = this.jana.read(episode);
		assertThat(page.selectFirst("h1").wholeText().strip()).isEqualTo(text);
		assertThat(page.selectFirst("title").wholeText()).startsWith(text);
		assertThat(page.selectFirst(".as-written").wholeText()).isEqualTo(text);
		assertThat(page.selectFirst(".voice-text").wholeText()).isEqualTo(text);
		assertThat(page.select("main script, .as-written b, h1 b")).isEmpty();
		holds(this.jana.read(episode + "/edit"), "title", text, "whatHappened", text);
		Document journal = this.jana.read("/journal");
		assertThat(journal.selectFirst(".entry h4").wholeText().strip()).isEqualTo(text);
		assertThat(journal.selectFirst(".entry-text").wholeText()).isEqualTo(text);
		assertThat(journal.select("main script, .entry b")).isEmpty();
		this.jana.browser().get(episode);
		this.jana.browser().submit(episode + "/delete");
		assertThat(this.jana.read("/trash").selectFirst(".rows b").wholeText().strip()).isEqualTo(text);
	}

	@Test
	void handsTheTextBackOnceWhereASignCannotBeKept() {
		Document page = this.jana.write("whatHappened", "She for\u0000got it.", "upset", "2");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select(".errors").text()).contains("invisible character");
		holds(page, "whatHappened", "She forgot it.", "upset", "2");
		this.jana.browser().submit(this.jana.child() + "/episodes");
		assertThat(this.jana.browser().page().selectFirst(".story").text()).contains("She forgot it.");
	}

	@Test
	void showsBothTextsWhereSomebodyElseWasQuicker() {
		Writer tomas = this.jana.tomas();
		String episode = this.jana.wrote("title", "Lunch", "whatHappened", "He forgot it.", "upset", "1");
		this.jana.read(episode + "/edit");
		tomas.edit(episode, "whatHappened", "He forgot it, and I <ran>.", "upset", "3");
		assertThat(tomas.status()).isEqualTo(200);
		Document page = this.jana.browser().submit(episode, "whatHappened", WORDS, "step", "WAITED");
		assertThat(this.jana.status()).isEqualTo(409);
		assertThat(page.selectFirst("h1").text()).isEqualTo("This was changed while you were writing");
		holds(page, "title", "Lunch", "whatHappened", WORDS, "step", "WAITED", "upset", "1");
		assertThat(page.select(".theirs blockquote").eachText()).contains("He forgot it, and I <ran>.");
		assertThat(page.select(".facts dd").eachText()).contains("very upset");
		assertThat(tomas.read(episode).select(".story").text()).contains("and I <ran>.");
		this.jana.browser().submit(episode);
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(tomas.read(episode).selectFirst(".as-written").wholeText()).isEqualTo(WORDS);
		assertThat(tomas.read(episode).select(".facts dd").eachText()).contains("Waited", "a little upset");
	}

	@Test
	void takesARevisionThatSomeThoughtsCameBefore() {
		Writer tomas = this.jana.tomas();
		String episode = this.jana.wrote("title", "Lunch", "whatHappened", "He forgot it.");
		this.jana.read(episode + "/edit");
		tomas.reflect(episode, "text", "He asked for a box.");
		tomas.correct(episode, Theme.SAFETY_NET);
		this.jana.browser().submit(episode, "whatHappened", WORDS);
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(tomas.read(episode).text()).contains("He asked for a box.");
		assertThat(Writer.themes(tomas.browser().page())).contains("SAFETY_NET");
	}

	@Test
	void givesTheWordsBackWhereTheTokenIsMissing() {
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.read(episode + "/edit");
		this.jana.browser().drop("XSRF-TOKEN");
		Document page = this.jana.browser().submit(episode, "whatHappened", WORDS, "step", "WAITED");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(page.selectFirst("#whatHappened").wholeText()).isEqualToNormalizingNewlines(WORDS);
		this.jana.browser().submit(episode);
		assertThat(this.jana.browser().path()).isEqualTo(episode);
		assertThat(this.jana.read(episode).text()).contains("I <waited> & breathed.", "Waited");
		this.jana.browser().drop("XSRF-TOKEN");
		page = this.jana.browser().submit(episode + "/reflections", "text", WORDS, "planMade", "true");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(page.selectFirst("#text").wholeText()).isEqualToNormalizingNewlines(WORDS);
		this.jana.browser().submit(episode + "/reflections");
		assertThat(this.jana.read(episode).select(".voice .ticks").text()).isEqualTo("Made a plan");
	}

	@Test
	void writesAFormDownOnce() {
		String capture = UUID.randomUUID().toString();
		String episode = this.jana.wrote("captureId", capture, "whatHappened", WORDS, "when", "NOW");
		assertThat(this.jana.wrote("captureId", capture, "whatHappened", WORDS, "when", "NOW")).isEqualTo(episode);
		assertThat(this.jana.journal("")).hasSize(1);
		assertThat(this.jana.wrote("whatHappened", WORDS)).isNotEqualTo(episode);
	}

	@Test
	void showsBothTextsWhereAFormSaysSomethingElseTheSecondTime() {
		String capture = UUID.randomUUID().toString();
		String episode = this.jana.wrote("captureId", capture, "title", "Lunch", "whatHappened", "He forgot it.");
		Document page = this.jana.write("captureId", capture, "title", "Lunch", "whatHappened", WORDS);
		assertThat(this.jana.status()).isEqualTo(409);
		holds(page, "whatHappened", WORDS);
		assertThat(page.select(".theirs blockquote").eachText()).contains("He forgot it.");
		this.jana.browser().submit(episode);
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(this.jana.browser().path()).isEqualTo(episode);
		assertThat(this.jana.read(episode).selectFirst(".as-written").wholeText()).isEqualTo(WORDS);
		assertThat(this.jana.journal("")).containsExactly("Lunch");
	}

	@Test
	void bringsAnEpisodeBackThatIsSentOnceMore() {
		String capture = UUID.randomUUID().toString();
		String episode = this.jana.wrote("captureId", capture, "title", "Lunch");
		this.jana.browser().submit(episode + "/delete");
		assertThat(this.jana.journal("")).isEmpty();
		assertThat(this.jana.wrote("captureId", capture, "title", "Lunch")).isEqualTo(episode);
		assertThat(this.jana.journal("")).containsExactly("Lunch");
	}

	@Test
	void writesAFormDownOnceWhereItIsSentManyTimesAtOnce() throws Exception {
		// the token of the page itself: that of the test framework would weaken the gate
		// for all tests
		MvcResult door = this.mvc.perform(get("/register")).andReturn();
		Cookie cookie = door.getResponse().getCookie("XSRF-TOKEN");
		String token = Jsoup.parse(door.getResponse().getContentAsString()).selectFirst("[name=_csrf]").val();
		MockHttpSession session = (MockHttpSession) this.mvc
			.perform(post("/register").cookie(cookie)
				.param("_csrf", token)
				.param("name", "Jana")
				.param("email", Browser.newEmail())
				.param("password", Browser.PASSWORD)
				.param("role", "PARENT"))
			.andReturn()
			.getRequest()
			.getSession();
		this.mvc.perform(post("/family/new").session(session)
			.cookie(cookie)
			.param("_csrf", token)
			.param("name", "Us")
			.param("timeZone", "UTC"));
		this.mvc
			.perform(post("/children").session(session).cookie(cookie).param("_csrf", token).param("nickname", "Ben"));
		String form = Jsoup
			.parse(this.mvc.perform(get("/write").session(session)).andReturn().getResponse().getContentAsString())
			.selectFirst("form.capture")
			.attr("action");
		for (int round = 0; round < 5; round++) {
			String capture = UUID.randomUUID().toString();
			List<String> answers = AtOnce.times(6, () -> {
				MockHttpServletResponse response = this.mvc
					.perform(post(form).session(session)
						.cookie(cookie)
						.param("_csrf", token)
						.param("captureId", capture)
						.param("whatHappened", WORDS))
					.andReturn()
					.getResponse();
				return response.getStatus() + " " + response.getRedirectedUrl();
			});
			assertThat(answers).allSatisfy((answer) -> assertThat(answer).startsWith("302 /episodes/"));
			assertThat(answers.stream().distinct()).hasSize(1);
		}
	}

	@Test
	void keepsTheWordsOfOneWhoSendsAnothersForm() {
		Writer tomas = this.jana.tomas();
		String capture = UUID.randomUUID().toString();
		String episode = this.jana.wrote("captureId", capture, "title", "Mine alone", "privacy", "ONLY_ME");
		String his = tomas.wrote("captureId", capture, "title", "His");
		assertThat(his).isNotEqualTo(episode);
		assertThat(tomas.journal("")).containsExactly("His");
		assertThat(this.jana.journal("")).containsExactlyInAnyOrder("His", "Mine alone");
	}

	@Test
	void takesThoughtsAndRevisionsThatComeAtOnce() throws Exception {
		String episode = this.jana.wrote("title", "Lunch", "whatHappened", "He forgot it.");
		UUID id = UUID.fromString(episode.substring("/episodes/".length()));
		UUID person = this.jana.id();
		Family family = this.household.of(person).orElseThrow();
		List<Integer> numbers = new ArrayList<>();
		AtOnce.times(6, () -> {
			int number;
			synchronized (numbers) {
				number = numbers.size();
				numbers.add(number);
			}
			return this.journal.reflect(family, person, id,
					new Thought(Voice.PARENT, "Thought " + number, false, false, false));
		});
		assertThat(this.jana.read(episode).select(".voice-text").eachText()).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void keepsWhatAParentDecidedAboutTheThemes() {
		String story = "I had my keys in my hand, and I put them back. He can hand it in tomorrow and lose the points.";
		String episode = this.jana.wrote("whatHappened", story, "step", "WAITED", "aftermath", "HARD_NATURAL",
				"carriedBy", "CHILD");
		List<String> found = Writer.themes(this.jana.read(episode));
		assertThat(found).contains("SELF_RELIANCE", "CONSEQUENCES").doesNotContain("FEAR_OF_FAILURE");
		Document page = this.jana.correct(episode, Theme.CONSEQUENCES, Theme.FEAR_OF_FAILURE);
		assertThat(Writer.notice(page)).startsWith("Saved. The themes stay");
		assertThat(Writer.themes(page)).containsExactly("CONSEQUENCES", "FEAR_OF_FAILURE");
		assertThat(page.select("mark[data-theme=SELF_RELIANCE]")).isEmpty();
		assertThat(page.select(".lights label[data-theme=FEAR_OF_FAILURE] small").text()).isEqualTo("added by you");
		page = this.jana.edit(episode, "whatHappened", story + " He will do it himself.", "title", "The sheet");
		assertThat(Writer.themes(page)).contains("CONSEQUENCES", "FEAR_OF_FAILURE").doesNotContain("SELF_RELIANCE");
		page = this.jana.reflect(episode, "text", "He did it all by himself, without my help.");
		assertThat(Writer.themes(page)).contains("CONSEQUENCES", "FEAR_OF_FAILURE").doesNotContain("SELF_RELIANCE");
		assertThat(this.jana.journal("?theme=FEAR_OF_FAILURE")).containsExactly("The sheet");
		assertThat(this.jana.journal("?theme=SELF_RELIANCE")).isEmpty();
		page = this.jana.correct(episode, Theme.SELF_RELIANCE);
		assertThat(Writer.themes(page)).containsExactly("SELF_RELIANCE");
		page = this.jana.edit(episode, "aftermath", "SMALL_NATURAL");
		assertThat(Writer.themes(page)).contains("SELF_RELIANCE").doesNotContain("CONSEQUENCES", "FEAR_OF_FAILURE");
	}

	@Test
	void takesAllThemesAway() {
		String episode = this.jana.wrote("whatHappened", "He did it himself.", "step", "WAITED");
		assertThat(Writer.themes(this.jana.read(episode))).isNotEmpty();
		Document page = this.jana.correct(episode);
		assertThat(Writer.themes(page)).isEmpty();
		assertThat(page.select("mark")).isEmpty();
		assertThat(page.text()).contains("No themes were found.");
	}

	@Test
	void refusesAThemeThatItDoesNotKnow() {
		String episode = this.jana.wrote("step", "WAITED");
		List<String> themes = Writer.themes(this.jana.read(episode));
		Document page = this.jana.browser().page();
		page.select("input[name=theme]").first().val("NONSENSE").attr("checked", "");
		this.jana.browser().submit(episode + "/themes");
		assertThat(this.jana.status()).isEqualTo(400);
		assertThat(Writer.themes(this.jana.read(episode))).isEqualTo(themes);
	}

	@Test
	void showsThoughtsInTheOrderWrittenAndInWhoseVoice() {
		Writer tomas = this.jana.tomas();
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.reflect(episode, "text", "First");
		tomas.reflect(episode, "text", "Second\r\nline", "planMade", "true", "together", "true");
		Document page = this.jana.reflect(episode, "voice", "CHILD", "text", "I just forgot.", "feelingNamed", "true");
		assertThat(Writer.notice(page)).isEqualTo("Saved.");
		assertThat(page.select(".voice-head b").eachText()).containsExactly("Jana", "Tomas", "Mia’s own words");
		assertThat(page.select(".voice-text").stream().map(Element::wholeText)).containsExactly("First", "Second\nline",
				"I just forgot.");
		assertThat(page.select(".ticks").eachText()).containsExactly("Made a plan Together", "Named the feeling");
		assertThat(page.select(".voice-child .voice-text").text()).isEqualTo("I just forgot.");
	}

	@Test
	void takesAThoughtThatIsOnlyTicked() {
		String episode = this.jana.wrote("title", "Lunch");
		Document page = this.jana.reflect(episode, "together", "true");
		assertThat(page.select(".voice-text")).isEmpty();
		assertThat(page.select(".ticks").text()).isEqualTo("Together");
	}

	@ParameterizedTest
	@CsvSource({ "text, ''", "text, ' \n '", "voice, GRANDMA", "planMade, perhaps" })
	void losesNothingOfAThoughtThatItCannotTake(String field, String value) {
		String episode = this.jana.wrote("title", "Lunch");
		String words = field.equals("text") ? value : WORDS;
		Document page = this.jana.reflect(episode, "text", words, field, value);
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.selectFirst("details:has(#text)").hasAttr("open")).isTrue();
		assertThat(page.select("details:has(#text) .error, details:has(#text) .errors").text()).isNotEmpty();
		assertThat(page.selectFirst("#text").wholeText()).isEqualTo(words);
		assertThat(page.selectFirst("h1").text()).isEqualTo("Lunch");
		assertThat(page.select(".voice")).isEmpty();
	}

	@Test
	void keepsAThoughtThatIsTooLong() {
		String episode = this.jana.wrote("title", "Lunch");
		Document page = this.jana.reflect(episode, "text", "x".repeat(10_001), "voice", "CHILD", "planMade", "true");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.select("#text-error").text()).isEqualTo("Please use at most 10,000 characters.");
		assertThat(page.selectFirst("#text").wholeText()).hasSize(10_001);
		holds(page, "voice", "CHILD", "planMade", "true");
		this.jana.browser().submit(episode + "/reflections", "text", "y\r\n".repeat(5000));
		assertThat(this.jana.read(episode).selectFirst(".voice-text").wholeText()).isEqualTo("y\n".repeat(5000));
	}

	@Test
	void takesAThoughtBack() {
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.reflect(episode, "text", "Umbrella");
		Document page = this.jana.reflect(episode, "text", "Second");
		assertThat(this.jana.journal("?q=umbrella")).containsExactly("Lunch");
		this.jana.read(episode);
		page = this.jana.browser().submit(page.selectFirst(".voice-back").attr("action"));
		assertThat(Writer.notice(page)).isEqualTo("Taken back.");
		assertThat(page.select(".voice-text").eachText()).containsExactly("Second");
		assertThat(this.jana.journal("?q=umbrella")).isEmpty();
		this.jana.read(episode);
		this.jana.send(page.selectFirst(".voice-back").attr("action"),
				episode + "/reflections/" + UUID.randomUUID() + "/delete");
		assertThat(this.jana.status()).isEqualTo(404);
	}

	@Test
	void deletesIntoTheTrashAndTakesItBackAtOnce() {
		String episode = this.jana.wrote("title", "Lunch", "whatHappened", "Umbrella");
		this.jana.read(episode);
		Document page = this.jana.browser().submit(episode + "/delete");
		assertThat(this.jana.browser().path()).isEqualTo("/journal");
		assertThat(Writer.notice(page)).startsWith("Deleted. It waits in the trash for 30 days.");
		assertThat(Writer.names(page)).isEmpty();
		assertThat(this.jana.journal("?q=umbrella")).isEmpty();
		assertThat(this.jana.read("/trash").select(".rows b").eachText()).containsExactly("Lunch");
		assertThat(this.jana.read(episode).select("main").text()).contains("This entry is in the trash.");
		this.jana.read(episode);
		page = this.jana.browser().submit(episode + "/restore");
		assertThat(this.jana.browser().path()).isEqualTo(episode);
		assertThat(Writer.notice(page)).isEqualTo("It is back.");
		assertThat(this.jana.journal("?q=umbrella")).containsExactly("Lunch");
		assertThat(this.jana.read("/trash").text()).contains("Nothing is in the trash.");
	}

	@Test
	void undoesWhatWasJustSavedOrDeleted() {
		String episode = this.jana.wrote("title", "Lunch");
		String undo = this.jana.browser().page().selectFirst(".notice form").attr("action");
		this.jana.browser().submit(undo);
		Document page = this.jana.browser().page();
		assertThat(Writer.names(page)).isEmpty();
		this.jana.browser().submit(page.selectFirst(".notice form").attr("action"));
		assertThat(this.jana.browser().path()).isEqualTo(episode);
		assertThat(this.jana.journal("")).containsExactly("Lunch");
	}

	@Test
	void keepsWhatIsOnlyForMeFromTheSecondCaregiver() {
		Writer tomas = this.jana.tomas();
		String lastYear = LocalDate.now(ZoneId.of("Europe/Prague")).minusYears(1).toString();
		String mine = this.jana.wrote("title", "Mine alone", "whatHappened", "Umbrella", "privacy", "ONLY_ME", "when",
				"PICK", "occurredAt", lastYear);
		String ours = this.jana.wrote("title", "Ours");
		assertThat(this.jana.read("/journal").select(".on-this-day").text()).contains("Mine alone");
		assertThat(this.jana.journal("?q=umbrella")).containsExactly("Mine alone");
		for (String path : List.of(mine, mine + "/edit")) {
			tomas.read(path);
			assertThat(tomas.status()).as(path).isEqualTo(404);
		}
		for (String verb : List.of("", "/themes", "/reflections", "/delete", "/restore")) {
			tomas.read(ours);
			tomas.send(ours + "/delete", mine + verb, "text", "x", "title", "x");
			assertThat(tomas.status()).as(verb).isEqualTo(404);
		}
		assertThat(tomas.read("/").text()).doesNotContain("Mine alone").contains("Ours");
		assertThat(tomas.journal("")).containsExactly("Ours");
		assertThat(tomas.browser().page().text()).doesNotContain("Mine alone");
		assertThat(tomas.journal("?q=umbrella")).isEmpty();
		assertThat(tomas.journal("?situation=FORGOT&theme=SELF_RELIANCE&to=" + lastYear)).isEmpty();
		this.jana.read(mine);
		this.jana.browser().submit(mine + "/delete");
		assertThat(this.jana.read("/trash").text()).contains("Mine alone");
		assertThat(tomas.read("/trash").text()).doesNotContain("Mine alone");
		tomas.read(ours);
		tomas.send(ours + "/delete", mine + "/restore");
		assertThat(tomas.status()).isEqualTo(404);
	}

	@Test
	void letsOnlyItsAuthorKeepAnEpisodeToThemself() {
		Writer tomas = this.jana.tomas();
		String episode = this.jana.wrote("title", "Lunch");
		assertThat(tomas.read(episode + "/edit").select("[name=privacy]")).isEmpty();
		Document page = tomas.browser().submit(episode, "whatHappened", WORDS, "privacy", "ONLY_ME");
		assertThat(tomas.status()).isEqualTo(422);
		holds(page, "whatHappened", WORDS);
		assertThat(this.jana.read(episode + "/edit").select("[name=privacy]")).hasSize(2);
		this.jana.browser().submit(episode, "privacy", "ONLY_ME");
		tomas.read(episode);
		assertThat(tomas.status()).isEqualTo(404);
		this.jana.edit(episode, "privacy", "FAMILY");
		tomas.edit(episode, "whatHappened", WORDS);
		assertThat(tomas.status()).isEqualTo(200);
		assertThat(this.jana.read(episode).text()).contains("I <waited> & breathed.");
	}

	@Test
	void beginsNothingAboutAnArchivedChildButTakesWhatWasWritten() {
		Writer tomas = this.jana.tomas();
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.read(this.jana.child() + "/episodes/new");
		tomas.read(this.jana.child());
		tomas.browser().submit(this.jana.child() + "/archive");
		Document page = this.jana.browser().submit(this.jana.child() + "/episodes", "title", "Written meanwhile");
		assertThat(page.selectFirst("h1").text()).isEqualTo("Written meanwhile");
		this.jana.read(this.jana.child() + "/episodes/new");
		assertThat(this.jana.browser().path()).isEqualTo(this.jana.child());
		this.jana.read("/write");
		assertThat(this.jana.browser().path()).isEqualTo("/children");
		assertThat(this.jana.journal("")).containsExactlyInAnyOrder("Lunch", "Written meanwhile");
		assertThat(this.jana.journal("?child=" + this.jana.childId())).hasSize(2);
		this.jana.edit(episode, "whatHappened", WORDS);
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(this.jana.browser().page().selectFirst(".child").text()).contains("Mia");
	}

	@Test
	void choosesAmongSeveralChildren() {
		Writer ben = this.jana.about("Ben");
		Document form = ben.read(ben.child() + "/episodes/new");
		assertThat(form.selectFirst("[name=child][checked]").val()).isEqualTo(ben.childId().toString());
		Document page = ben.write("title", "Lunch", "child", this.jana.childId().toString());
		assertThat(page.selectFirst(".child").text()).contains("Mia");
		String episode = ben.browser().path();
		page = ben.edit(episode, "child", ben.childId().toString());
		assertThat(page.selectFirst(".child").text()).contains("Ben");
		assertThat(ben.journal("?child=" + ben.childId())).containsExactly("Lunch");
		assertThat(ben.journal("?child=" + this.jana.childId())).isEmpty();
	}

	@Test
	void leavesTheDayAsItIsWhereItIsNotChanged() {
		String episode = this.jana.wrote("title", "Lunch", "when", "NOW");
		UUID id = UUID.fromString(episode.substring("/episodes/".length()));
		UUID person = this.jana.id();
		Family family = this.household.of(person).orElseThrow();
		Story told = this.journal.episode(family, person, id).story();
		assertThat(told.dayOnly()).isFalse();
		this.jana.edit(episode, "title", "Lunch box");
		Story again = this.journal.episode(family, person, id).story();
		assertThat(again.title()).isEqualTo("Lunch box");
		assertThat(again.occurredAt()).isEqualTo(told.occurredAt());
		this.jana.edit(episode, "occurredAt", "2025-10-26T02:30");
		assertThat(this.journal.episode(family, person, id).story().occurredAt())
			.isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
		this.jana.edit(episode, "occurredAt", "2025-05-01");
		again = this.journal.episode(family, person, id).story();
		assertThat(again.dayOnly()).isTrue();
		this.jana.edit(episode, "upset", "1");
		assertThat(this.journal.episode(family, person, id).story().dayOnly()).isTrue();
		assertThat(this.jana.read(episode).select(".episode-head time").text()).isEqualTo("Thursday, May 1, 2025");
	}

	/** Checks that a form holds what was filled in. */
	private static void holds(Document page, String... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			String name = fields[i];
			Element field = page.selectFirst("main form [name=" + name + "]");
			assertThat(field).as(name).isNotNull();
			String value = switch (field.attr("type")) {
				case "radio", "checkbox" -> page.select("main form [name=" + name + "][checked]").val();
				default -> field.normalName().equals("textarea") ? field.wholeText() : field.val();
			};
			assertThat(value).as(name).isEqualTo(fields[i + 1]);
		}
	}

}
