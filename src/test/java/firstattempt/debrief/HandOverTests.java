package firstattempt.debrief;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class HandOverTests {

	/** Stands in all that was written, and nowhere else. */
	private static final String SECRET = "quokkasaurus";

	private static final String SESSION = "first-attempt-session";

	private static final String DEVICE = "first-attempt-device";

	private static final Set<String> OPEN = Set.of("/hand-over", "/hand-over/leave", "/password/forgotten",
			"/password/new");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private final String email = Browser.newEmail();

	private Browser phone;

	private String child;

	private String episode;

	private String words;

	@BeforeEach
	void written() {
		this.phone = Browser.registered(this.port, "Jana", this.email);
		this.phone.submit("/family/new", "name", SECRET, "timeZone", "Europe/Prague");
		this.child = this.phone.addChild("Mia");
		this.episode = this.phone.write(this.child, "title", SECRET + " title", "whatHappened", SECRET);
		this.words = this.episode + "/hand-over/words";
	}

	@Test
	void showsTwoQuestionsAndNothingElse() {
		Document page = handOver();
		assertThat(this.phone.path()).isEqualTo("/hand-over");
		assertThat(page.select("textarea")).hasSize(2);
		assertThat(page.select("nav, footer, header a, main a")).isEmpty();
		assertThat(page.text()).contains("Mia").doesNotContain("Jana", SECRET);
		assertThat(page.html()).doesNotContain(SECRET);
		assertThat(page.text().toLowerCase()).doesNotContain("why");
		assertThat(this.phone.header("Cache-Control")).contains("no-store");
	}

	@Test
	void showsTheTitleOnlyWhereTheParentWantsIt() {
		Document page = handOver("showsTitle", "true");
		assertThat(page.select("main .note").text()).contains(SECRET + " title");
		assertThat(page.html().replace(SECRET + " title", "")).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "5 | Tell it your way | make it better", "8 | the way you saw it | make it right",
					"12 | what was hard about it | make it right", "16 | the hard part | for the others and for you",
					" | what was hard about it | make it right" })
	void asksInWordsForTheAge(Integer age, String first, String second) {
		this.jdbc.sql("update child set birth_year = ? where id = ?")
			.params(Arrays.asList((age != null) ? LocalDate.now().getYear() - age : null, id(this.child)))
			.update();
		Document page = handOver();
		assertThat(page.select("label[for=happened]").text()).contains(first);
		assertThat(page.select("label[for=next]").text()).contains(second);
	}

	@Test
	void keepsWhatTheChildSays() {
		handOver();
		Document thanks = this.phone.submit(this.words, "happened", "It was cold.", "next", "Say sorry.", "familyOnly",
				"true");
		assertThat(this.phone.path()).isEqualTo("/hand-over");
		assertThat(thanks.select("h1").text()).isEqualTo("Thank you");
		assertThat(thanks.text()).doesNotContain("cold", SECRET);
		assertThat(thanks.select("textarea")).isEmpty();
		Document page = leave(Browser.PASSWORD);
		assertThat(this.phone.path()).isEqualTo(this.episode);
		assertThat(page.selectFirst(".voice-child .voice-text").wholeText()).isEqualTo("It was cold.\n\nSay sorry.");
		assertThat(page.select(".voice-child .tag").text()).isEqualTo("Just for our family");
		assertThat(page.select("nav.tabs")).isNotEmpty();
		assertThat(rows()).isZero();
	}

	@Test
	void asksForAFewWordsWhereThereAreNone() {
		handOver();
		Document page = this.phone.submit(this.words, "happened", " ", "familyOnly", "true");
		assertThat(this.phone.status()).isEqualTo(422);
		assertThat(page.select(".errors").text()).contains("Write a few words");
		assertThat(page.selectFirst("[name=familyOnly]").hasAttr("checked")).isTrue();
		page = this.phone.submit(this.words, "happened", "x".repeat(4_001));
		assertThat(this.phone.status()).isEqualTo(422);
		assertThat(page.selectFirst("#happened").val()).hasSize(4_001);
		assertThat(page.html()).doesNotContain(SECRET);
	}

	@Test
	void carriesTheWordsAcrossAWrongPassword() {
		handOver();
		Document way = out("happened", "It was <cold>.", "next", "Sorry.", "familyOnly", "true");
		assertThat(way.text()).contains("not saved yet");
		way = this.phone.submit("/hand-over/leave", "password", "not this");
		assertThat(this.phone.status()).isEqualTo(422);
		assertThat(way.select(".errors").text()).contains("not the password");
		Document page = this.phone.submit("/hand-over");
		assertThat(page.selectFirst("#happened").wholeText()).isEqualTo("It was <cold>.");
		assertThat(page.selectFirst("#next").wholeText()).isEqualTo("Sorry.");
		assertThat(page.selectFirst("[name=familyOnly]").hasAttr("checked")).isTrue();
		this.phone.submit(this.words);
		assertThat(this.phone.page().select("h1").text()).isEqualTo("Thank you");
	}

	@Test
	void needsThePassword() {
		handOver();
		for (String password : List.of("", " ", "not this")) {
			assertThat(leave(password).select("#password")).hasSize(1);
			closed("/journal");
		}
	}

	@Test
	void slowsDownWhoeverGuesses() {
		handOver();
		for (int i = 0; i < 3; i++) {
			leave("guess " + i);
			assertThat(this.phone.status()).isEqualTo(422);
		}
		assertThat(this.phone.page().select(".errors").text()).contains("seconds");
		Document page = leave(Browser.PASSWORD);
		assertThat(this.phone.status()).isEqualTo(429);
		assertThat(page.select(".errors").text()).contains("was not looked at");
		closed("/journal");
		this.jdbc.sql("update hand_over set tried_at = ?")
			.param(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10))
			.update();
		leave(Browser.PASSWORD);
		assertThat(this.phone.path()).isEqualTo(this.episode);
	}

	/** Every way in that Spring knows, and some that it does not. */
	@Test
	void showsNothingElseWhateverIsAskedFor() {
		handOver();
		Set<String> paths = new TreeSet<>(List.of("/nowhere", "/actuator/health", "/error", "/journal?q=" + SECRET,
				"//journal", "/hand-over/../journal", "/css/../journal", "/sign-out", "/JOURNAL", "/journal/"));
		this.mapping.getHandlerMethods()
			.keySet()
			.forEach((info) -> info.getPatternValues().forEach((pattern) -> paths.add(filled(pattern))));
		paths.removeAll(OPEN);
		assertThat(paths).hasSizeGreaterThan(35);
		paths.forEach(this::closed);
	}

	@Test
	void takesNothingElseWhateverIsSent() {
		handOver();
		Set<String> paths = new TreeSet<>(List.of("/sign-out", "/sign-in", "/nowhere"));
		this.mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.forEach((info) -> info.getPatternValues().forEach((pattern) -> paths.add(filled(pattern))));
		paths.removeAll(OPEN);
		paths.remove(this.words);
		assertThat(paths).hasSizeGreaterThan(20);
		for (String path : paths) {
			Document page = this.phone.get("/hand-over");
			page.select("form").attr("action", path);
			page = this.phone.submit(path, "text", "Changed", "username", this.email, "password", Browser.PASSWORD,
					"nickname", "Mia", "happened", "Changed");
			assertThat(this.phone.status()).as(path).isEqualTo(403);
			assertThat(page.html()).as(path).doesNotContain(SECRET);
			assertThat(page.select("nav, footer, header a")).as(path).isEmpty();
		}
		leave(Browser.PASSWORD);
		Document page = this.phone.get(this.episode);
		assertThat(page.select(".voice")).isEmpty();
		assertThat(page.text()).doesNotContain("Changed");
	}

	@Test
	void takesWordsForNoOtherEpisode() {
		String another = this.phone.write(this.child, "whatHappened", "Another");
		handOver();
		Document page = this.phone.get("/hand-over");
		page.select("form").attr("action", another + "/hand-over/words");
		this.phone.submit(another + "/hand-over/words", "happened", "Not here");
		assertThat(this.phone.status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { SESSION, DEVICE, Lending.COOKIE, SESSION + " " + Lending.COOKIE, SESSION + " " + DEVICE,
			DEVICE + " " + Lending.COOKIE })
	void staysClosedWhateverIsLost(String cookies) {
		handOver();
		List.of(cookies.split(" ")).forEach(this.phone::drop);
		closed("/journal");
		closed("/");
		this.phone.drop(Lending.COOKIE);
		if (!cookies.equals(SESSION + " " + DEVICE)) {
			closed("/settings");
		}
	}

	@Test
	void opensNothingWhereEverythingIsLost() {
		handOver();
		this.phone.forget();
		this.phone.get("/journal");
		assertThat(this.phone.path()).isEqualTo("/sign-in");
	}

	@Test
	void staysClosedWhenTheBrowserIsOpenedAgain() {
		handOver();
		for (int i = 0; i < 3; i++) {
			this.phone.close();
			closed("/");
			closed("/journal");
		}
		this.phone.drop(Lending.COOKIE);
		closed("/");
		this.phone.close();
		closed("/");
		closed("/journal");
	}

	@Test
	void staysClosedWhenAnotherDeviceIsSignedOut() {
		Browser laptop = signIn();
		handOver();
		this.phone.drop(Lending.COOKIE);
		Browser tablet = signIn();
		assertThat(tablet.status()).isEqualTo(200);
		Document settings = laptop.get("/settings");
		String other = settings.select("form[action^=/settings/devices]").get(0).attr("action");
		laptop.submit(other);
		closed("/journal");
		closed("/journal");
	}

	@Test
	void takesTheChildsWordsWithoutASession() {
		handOver();
		this.phone.close();
		this.phone.drop(DEVICE);
		Document thanks = this.phone.submit(this.words, "happened", "It was cold.");
		assertThat(thanks.select("h1").text()).isEqualTo("Thank you");
		Document page = leave(Browser.PASSWORD);
		assertThat(this.phone.path()).isEqualTo(this.episode);
		assertThat(page.select(".voice-child .voice-text").text()).isEqualTo("It was cold.");
	}

	@Test
	void givesTheWordsBackWhereThePageIsTooOldToBeTrusted() {
		handOver();
		this.phone.drop("XSRF-TOKEN");
		Document page = this.phone.submit(this.words, "happened", "It was cold.", "next", "Sorry.");
		assertThat(this.phone.status()).isEqualTo(403);
		assertThat(page.select("nav, footer, header a, main a")).isEmpty();
		assertThat(page.html()).doesNotContain(SECRET);
		assertThat(page.selectFirst("#happened").val()).isEqualTo("It was cold.");
		this.phone.submit(this.words);
		assertThat(this.phone.page().select("h1").text()).isEqualTo("Thank you");
	}

	@Test
	void carriesTheWordsThroughTheSignInWhereEverythingIsLost() {
		handOver();
		this.phone.forget();
		Document door = this.phone.submit(this.words, "happened", "It was cold.", "familyOnly", "true");
		assertThat(door.html()).doesNotContain(SECRET);
		this.phone.submit(this.words);
		assertThat(this.phone.status()).isEqualTo(401);
		this.phone.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		this.phone.submit(this.words);
		assertThat(this.phone.path()).isEqualTo(this.episode);
		assertThat(this.phone.page().select(".voice-child .voice-text").text()).isEqualTo("It was cold.");
		assertThat(this.phone.page().select(".voice-child .tag")).hasSize(1);
	}

	@Test
	void leavesTheOtherDevicesOpen() {
		Browser laptop = signIn();
		handOver();
		laptop.get("/journal");
		assertThat(laptop.path()).isEqualTo("/journal");
		assertThat(laptop.text()).contains(SECRET);
	}

	@Test
	void staysClosedWhenTheEpisodeIsTakenAway() {
		Browser laptop = signIn();
		handOver();
		laptop.get(this.child);
		laptop.submit(this.child + "/remove", "nickname", "Mia");
		Document page = this.phone.get("/hand-over");
		assertThat(page.select("textarea")).isEmpty();
		closed("/journal");
		leave(Browser.PASSWORD);
		assertThat(this.phone.path()).isEqualTo("/");
	}

	@Test
	void endsWithANewPassword() {
		Browser laptop = signIn();
		handOver();
		laptop.get("/settings");
		laptop.submit("/settings/password", "current", Browser.PASSWORD, "password", "eight larger boats");
		assertThat(rows()).isZero();
		this.phone.get("/journal");
		assertThat(this.phone.path()).isEqualTo("/sign-in");
	}

	@Test
	void helpsSomebodyWhoForgotThePassword() {
		handOver();
		out();
		Document page = this.phone.get(this.phone.page().selectFirst("main a").attr("href"));
		assertThat(this.phone.path()).isEqualTo("/password/forgotten");
		assertThat(page.select("nav, footer")).isEmpty();
		page = this.phone.submit("/password/forgotten", "email", this.email);
		assertThat(this.phone.path()).isEqualTo("/hand-over/leave");
		assertThat(page.select(".notice").text()).contains("a letter is on its way");
	}

	@Test
	void letsAVisitorOutWithAButton() {
		Browser visitor = new Browser(this.port);
		visitor.get("/welcome");
		visitor.submit("/demo");
		String theirs = visitor.get("/journal").selectFirst("article.entry h4 a").attr("href");
		visitor.get(theirs);
		visitor.submit(theirs + "/hand-over");
		visitor.close();
		visitor.get("/journal");
		assertThat(visitor.path()).isEqualTo("/hand-over");
		Document page = visitor.get("/hand-over/leave");
		assertThat(page.select("input[type=password]")).isEmpty();
		assertThat(page.text()).contains("only looking around");
		visitor.submit("/hand-over/leave");
		assertThat(visitor.path()).isEqualTo(theirs);
	}

	@Test
	void leadsHomeWhereNothingIsHandedOver() {
		for (String path : List.of("/hand-over", "/hand-over/leave")) {
			this.phone.get(path);
			assertThat(this.phone.path()).isEqualTo("/");
		}
	}

	private Document handOver(String... fields) {
		this.phone.get(this.episode);
		return this.phone.submit(this.episode + "/hand-over", fields);
	}

	/** Presses the button for the grown-up, which takes along what was typed. */
	private Document out(String... typed) {
		Document page = this.phone.get("/hand-over");
		assertThat(page.selectFirst("button[formaction]").attr("formaction")).isEqualTo("/hand-over/leave");
		page.selectFirst("form").attr("action", "/hand-over/leave");
		return this.phone.submit("/hand-over/leave", typed);
	}

	private Document leave(String password) {
		this.phone.get("/hand-over/leave");
		return this.phone.submit("/hand-over/leave", "password", password);
	}

	private Browser signIn() {
		Browser device = new Browser(this.port);
		device.get("/sign-in");
		device.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		return device;
	}

	/** Asks for a page and sees the questions. */
	private void closed(String path) {
		Document page = this.phone.get(path);
		assertThat(page.html()).as(path).doesNotContain(SECRET);
		assertThat(page.select("nav, footer, header a, a[href=/]")).as(path).isEmpty();
		assertThat(this.phone.status() + " " + this.phone.path()).as(path).matches("200 /hand-over|40[04] .*");
	}

	private String filled(String pattern) {
		return pattern
			.replaceFirst("\\{id}",
					(pattern.startsWith("/children") ? this.child : this.episode).replaceFirst(".*/", ""))
			.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
	}

	private long rows() {
		return this.jdbc
			.sql("select count(*) from hand_over where account_id = (select id from account where email = ?)")
			.param(this.email)
			.query(Long.class)
			.single();
	}

	private static UUID id(String path) {
		return UUID.fromString(path.replaceFirst(".*/", ""));
	}

}
