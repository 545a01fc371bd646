package firstattempt;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows every link there is, and looks at every page it leads to. */
@PageTest
class PagesTests {

	private static final Pattern ADDRESS_IN_STYLE = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");

	private static final Pattern FOREIGN = Pattern.compile("(?:https?:)?//(?!www\\.w3\\.org/)[a-z0-9]");

	private static final int ENOUGH = 800;

	private static final int OF_A_KIND = 25;

	private static final Pattern NAMED = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-W?[0-9-]+|=[^&]*");

	@LocalServerPort
	private int port;

	private final SoftAssertions all = new SoftAssertions();

	private final Set<String> files = new TreeSet<>();

	private final Set<String> symbols = new TreeSet<>();

	@Test
	void looksAtEveryPageOfAVisitor() {
		Set<String> seen = walk(new Browser(this.port), "/welcome");
		assertThat(seen).contains("/welcome", "/sign-in", "/register", "/password/forgotten");
		for (String path : List.of("/offline", "/offline/write", "/offline/waiting")) {
			Browser kept = new Browser(this.port);
			kept.get(path);
			look(kept);
		}
		this.all.assertAll();
	}

	@Test
	void looksAtEveryPageOfACaregiver() {
		Browser dana = new Browser(this.port);
		dana.get("/welcome");
		dana.submit("/demo");
		look(dana);
		dana.get("/journal");
		dana.submit(dana.page().selectFirst("form[action^=/wins/]").attr("action"));
		look(dana);
		String episode = dana.get("/journal").selectFirst("article.entry h4 a").attr("href");
		dana.get(episode);
		dana.submit(episode + "/delete");
		look(dana);
		String child = dana.get("/family").selectFirst("a[href^=/children/]").attr("href");
		dana.get("/family");
		dana.submit("/family/invitations");
		look(dana);
		dana.get("/journal?q=the&situation=FORGOT&theme=CONSEQUENCES&from=2020-01-01");
		look(dana);
		dana.get("/journal?q=notawordthatanybodywrote");
		look(dana);
		for (String[] answers : List.of(new String[] {},
				new String[] { "safety", "YES", "company", "BOTH", "coach", "SHOULD_KNOW", "urge", "4" },
				new String[] { "safety", "NO", "stakes", "NOTHING_MUCH", "chance", "YES", "tools", "YES", "talk", "YES",
						"situation", "FORGOT", "company", "ADULT_PRESSES", "teacher", "KNOWS", "urge", "3" })) {
			dana.get("/guide");
			dana.submit("/guide", answers);
			look(dana);
		}
		Set<String> seen = walk(dana, "/");
		seen.addAll(walk(dana, episode));
		assertThat(seen).contains("/", "/journal", "/plans", "/trash", "/family", "/children", "/settings", "/guide",
				"/insights", "/insights/weeks", "/goals", "/goals/new", "/sharing/measures", child,
				child + "/episodes/new", episode);
		assertThat(seen).anyMatch((path) -> path.matches("/guide/[0-9a-f-]+"))
			.anyMatch((path) -> path.contains("begunFrom="))
			.anyMatch((path) -> path.endsWith("/edit"))
			.anyMatch((path) -> path.contains("after="));
		assertThat(seen).contains("/sharing", "/sharing/log", "/sharing/sessions")
			.anyMatch((path) -> path.startsWith("/sharing/new?"))
			.anyMatch((path) -> path.startsWith("/sharing/preview?"))
			.anyMatch((path) -> path.startsWith("/sharing/preview/episodes/"))
			.anyMatch((path) -> path.startsWith("/sharing/consents/"));
		assertThat(seen).anyMatch((path) -> path.matches("/goals/[0-9a-f-]{36}"))
			.anyMatch((path) -> path.matches("/sharing/consents/[^/]+/goals"));
		no(dana, "/sharing/new", "/sharing/preview", 422, "until", "someday");
		no(dana, "/sharing", "/sharing/invitations", 422, "email", "nobody");
		for (String what : List.of("decline", "homework")) {
			String action = dana.get("/sharing/sessions").selectFirst("form[action$=/" + what + "]").attr("action");
			no(dana, "/sharing/sessions", action, 422, "line", "x".repeat(301));
		}
		String asked = dana.get("/sharing/sessions").selectFirst("#on-entries + .rows a").attr("href");
		String answer = dana.get(asked).selectFirst("form[action$=/answers]").attr("action");
		no(dana, asked, answer, 422, "text", " ");
		dana.get("/sharing");
		dana.submit("/sharing/code");
		look(dana);
		dana.get(child);
		dana.submit(child + "/archive");
		look(dana);
		dana.get(child);
		look(dana);
		this.all.assertAll();
	}

	@Test
	void looksAtEveryPageOfSomebodyNew() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		look(jana);
		jana.submit("/family/new", "name", "Us", "timeZone", "Europe/Prague");
		look(jana);
		walk(jana, "/");
		String child = jana.addChild("Mia");
		walk(jana, "/");
		jana.get(child + "/episodes/new");
		jana.submit(child + "/episodes", "situation", "FORGOT");
		look(jana);
		talkItOver(jana, jana.path());
		Browser tomas = Browser.registered(this.port, "Tomas", Browser.newEmail());
		jana.get("/family");
		String link = jana.submit("/family/invitations").selectFirst("#invitationLink").val();
		tomas.get(link.replaceFirst("https?://[^/]+", ""));
		look(tomas);
		this.all.assertAll();
	}

	private void talkItOver(Browser jana, String episode) {
		jana.get(episode + "/debrief");
		look(jana);
		jana.submit(episode + "/debrief", "planMade", "true", "childsWords", "Mine.", "familyOnly", "true");
		look(jana);
		jana.submit(episode + "/hand-over");
		assertThat(jana.path()).isEqualTo("/hand-over");
		look(jana);
		jana.submit(episode + "/hand-over/words", "happened", " ");
		this.all.assertThat(jana.status()).isEqualTo(422);
		look(jana);
		jana.get("/hand-over/leave");
		look(jana);
		jana.submit("/hand-over/leave", "password", "wrong");
		this.all.assertThat(jana.status()).isEqualTo(422);
		look(jana);
		jana.get("/hand-over");
		jana.submit(episode + "/hand-over/words", "happened", "It was cold.");
		look(jana);
		jana.get("/hand-over/leave");
		jana.submit("/hand-over/leave", "password", Browser.PASSWORD);
		assertThat(jana.path()).isEqualTo(episode);
		look(jana);
	}

	@Test
	void looksAtEveryPageOfACoach() {
		Browser cora = new Browser(this.port);
		cora.get("/register");
		cora.submit("/register", "name", "Cora", "email", Browser.newEmail(), "password", Browser.PASSWORD, "role",
				"COACH");
		assertThat(walk(cora, "/coach")).contains("/coach", "/settings");
		no(cora, "/coach", "/coach/code", 422, "code", "AAA-AAA-AAA");
		cora.get("/coach/invitations/none");
		look(cora);
		this.all.assertAll();
	}

	@Test
	void looksAtEveryPageOfACoachWithFamilies() {
		Browser cora = new Browser(this.port);
		cora.get("/welcome");
		cora.submit("/demo/coach");
		look(cora);
		Set<String> seen = walk(cora, "/coach");
		assertThat(seen).anyMatch((path) -> path.matches("/coach/families/[^/?]+"))
			.anyMatch((path) -> path.startsWith("/coach/episodes/"))
			.anyMatch((path) -> path.endsWith("/sessions"))
			.anyMatch((path) -> path.startsWith("/coach/notes/"))
			.anyMatch((path) -> path.matches("/coach/families/[^/?]+/insights.*"))
			.anyMatch((path) -> path.contains("after="));
		String family = cora.get("/coach").selectFirst(".case h2 a").attr("href");
		cora.get(family + "?q=notawordthatanybodywrote");
		look(cora);
		cora.get(family + "?from=someday");
		look(cora);
		assertThat(seen).contains(family + "/goals", family + "/measures");
		no(cora, family + "/measures", family + "/measures", 422, "takenOn", "someday", "total", "many");
		cora.get(family + "/insights?span=someday");
		look(cora);
		no(cora, family, family + "/file", 422, "nextSession", "someday");
		no(cora, family, family + "/notes", 422, "text", " ");
		no(cora, family + "/sessions", family + "/sessions", 422, "ifText", "it rains", "dueDay", "someday");
		String entry = cora.get(family).selectFirst(".entry h4 a").attr("href");
		no(cora, entry, entry + "/remarks", 422, "text", " ");
		String note = cora.get("/coach/notes").selectFirst("a[href^=/coach/notes/]").attr("href");
		no(cora, note, note, 409, "version", "7", "text", "Something else.");
		this.all.assertAll();
	}

	@Test
	void looksAtThePagesThatSayNo() {
		Browser jana = Browser.ofFamily(this.port);
		String child = jana.addChild("Mia");
		no(jana, child + "/episodes/new", child + "/episodes", 422, "when", "PICK", "occurredAt", "someday");
		no(jana, child, child, 422, "nickname", "", "birthYear", "long ago");
		no(jana, child, child + "/remove", 422, "nickname", "Somebody else");
		no(jana, "/children", "/children", 422, "nickname", " ");
		no(jana, "/family", "/family", 422, "name", "", "timeZone", "Mars");
		no(jana, "/plans/new", "/plans", 422, "ifText", "", "thenText", "x".repeat(301));
		no(jana, "/plans/supports/new", "/plans/supports", 422, "what", "Help", "then1", "Less", "from1", "soon");
		no(jana, "/plans/supports/new", "/plans/supports", 422, "what", "Help", "endsOn",
				LocalDate.now().plusDays(9).toString());
		no(jana, "/plans/check-ins/new", "/plans/check-ins", 422, "withWhom", "", "day", "soon");
		no(jana, "/goals/new", "/goals", 422, "words", " ");
		jana.get("/goals/new");
		jana.submit("/goals", "child", "", "words", "It is quiet.");
		look(jana);
		String goal = jana.page().selectFirst(".goal a[href^=/goals/]").attr("href");
		no(jana, goal, goal + "/ratings", 422, "note", "x".repeat(301));
		no(jana, goal, goal, 409, "version", "7", "words", "It is loud.");
		jana.get("/plans/new");
		jana.submit("/plans", "ifText", "it rains", "thenText", "I wait");
		look(jana);
		String plan = jana.page().selectFirst(".plan a[href^=/plans/]").attr("href");
		no(jana, plan, plan, 409, "version", "7", "ifText", "it snows");
		no(jana, "/settings", "/settings/name", 422, "name", "");
		no(jana, "/settings", "/settings/password", 422, "current", "wrong", "password", "short");
		no(jana, "/settings", "/settings/close", 422, "password", "wrong");
		no(jana, "/", child + "/wins", 422, "text", " ");
		no(jana, "/guide", "/guide", 422, "aboutToHappen", "x".repeat(201), "safety", "perhaps", "coach", "perhaps");
		jana.get(child + "/episodes/new");
		jana.submit(child + "/episodes", "whatHappened", "One");
		String episode = jana.path();
		no(jana, episode, episode + "/reflections", 422, "text", " ");
		no(jana, episode + "/debrief", episode + "/debrief", 422, "text", " ");
		no(jana, episode + "/edit", episode, 409, "version", "-1", "whatHappened", "Two");
		jana.get("/journal?from=someday&q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p");
		look(jana);
		for (String path : List.of("/nowhere", "/episodes/nothing", "/episodes/00000000-0000-0000-0000-000000000000",
				"/coach", "/password/new?key=none", "/join/none")) {
			jana.get(path);
			this.all.assertThat(jana.status()).as(path).isBetween(400, 499);
			look(jana);
		}
		Browser nobody = new Browser(this.port);
		no(nobody, "/sign-in", "/sign-in", 401, "username", "nobody@example.org", "password", "wrong");
		no(nobody, "/register", "/register", 422, "email", "nobody");
		no(nobody, "/password/forgotten", "/password/forgotten", 422, "email", "nobody");
		jana.get(child + "/episodes/new");
		jana.forget();
		jana.submit(child + "/episodes", "whatHappened", "Words", "upset", "1");
		look(jana);
		this.all.assertAll();
	}

	private void no(Browser browser, String page, String action, int status, String... fields) {
		browser.get(page);
		browser.submit(action, fields);
		this.all.assertThat(browser.status()).as(action).isEqualTo(status);
		look(browser);
	}

	/**
	 * Goes wherever the pages lead from here, to some of each kind: an episode's page
	 * looks like the next one's.
	 */
	private Set<String> walk(Browser browser, String start) {
		Set<String> seen = new TreeSet<>();
		Map<String, Integer> kinds = new HashMap<>();
		Deque<String> ahead = new ArrayDeque<>(List.of(start));
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			if (!seen.contains(path)
					&& kinds.merge(NAMED.matcher(path).replaceAll("*"), 1, Integer::sum) <= OF_A_KIND) {
				seen.add(path);
				assertThat(seen).as("pages without end").hasSizeLessThan(ENOUGH);
				browser.get(path);
				this.all.assertThat(browser.status()).as(path).isEqualTo(200);
				look(browser);
				browser.page()
					.select("a[href^=/]")
					.stream()
					.filter(PagesTests::leadsOn)
					.map((link) -> link.attr("href"))
					.map((href) -> href.replaceFirst("#.*", ""))
					.forEach(ahead::add);
			}
		}
		return seen;
	}

	/** The numbers of a picture lead to many pages of one kind: one of them will do. */
	private static boolean leadsOn(Element link) {
		Element picture = link.closest("figure");
		return !link.attr("href").matches(".*\\.(csv|pdf)(\\?.*)?")
				&& (picture == null || link == picture.selectFirst("a[href^=/]"));
	}

	private void look(Browser browser) {
		Document page = browser.page();
		String where = browser.status() + " " + browser.path();
		this.all.assertThat(page.select("h1")).as("%s: h1", where).hasSize(1);
		this.all.assertThat(page.select("h1").text()).as("%s: h1", where).isNotBlank();
		this.all.assertThat(page.title()).as("%s: title", where).matches("\\S.* · First Attempt");
		this.all.assertThat(page.select("html").attr("lang")).as("%s: language", where).isEqualTo("en");
		this.all.assertThat(page.html()).as("%s: words", where).doesNotContain("??", "__$", "${", "#{");
		this.all.assertThat(unlabelled(page)).as("%s: fields without a label", where).isEmpty();
		this.all.assertThat(leadsNowhere(page)).as("%s: ids that are not there", where).isEmpty();
		this.all.assertThat(page.select("style, [style], script:not([src]), base")).as("%s: inline", where).isEmpty();
		page.select("a, button, summary, legend")
			.forEach((element) -> this.all.assertThat(element.text())
				.as("%s: %s", where, element.outerHtml())
				.isNotBlank());
		page.getAllElements().forEach((element) -> attributes(where, element));
		headers(where, browser);
		files(browser);
	}

	private static List<Element> unlabelled(Document page) {
		return page.select("input:not([type=hidden]), select, textarea")
			.stream()
			.filter((field) -> Stream
				.of(field.closest("label"),
						field.id().isEmpty() ? null : page.selectFirst("label[for=" + field.id() + "]"))
				.noneMatch((label) -> label != null && !label.text().isBlank()))
			.toList();
	}

	private static List<String> leadsNowhere(Document page) {
		return page.getAllElements()
			.stream()
			.flatMap((element) -> Stream.of("for", "aria-describedby", "aria-labelledby", "href")
				.map(element::attr)
				.flatMap((value) -> value.startsWith("/") ? Stream.empty() : Stream.of(value.split("\\s+"))))
			.map((id) -> id.replaceFirst("^#", ""))
			.filter((id) -> !id.isEmpty() && page.getElementById(id) == null)
			.toList();
	}

	private void attributes(String where, Element element) {
		for (Attribute attribute : element.attributes()) {
			this.all.assertThat(attribute.getKey())
				.as("%s: %s", where, element.cssSelector())
				.doesNotStartWith("th:")
				.doesNotStartWith("on")
				.doesNotStartWith("xmlns:th");
			if (List.of("href", "src", "action", "formaction", "srcset", "poster", "data")
				.contains(attribute.getKey())) {
				this.all.assertThat(attribute.getValue()).as("%s: %s", where, attribute).matches("#.*|/([^/].*)?");
			}
		}
		if (!element.id().isEmpty()) {
			this.all.assertThat(element.ownerDocument().select("[id=" + element.id() + "]"))
				.as("%s: #%s", where, element.id())
				.hasSize(1);
		}
	}

	private void headers(String where, Browser browser) {
		this.all.assertThat(browser.header("Content-Security-Policy"))
			.as("%s: policy", where)
			.contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
			.doesNotContain("unsafe", "http:", "https:", "*");
		this.all.assertThat(browser.header("X-Content-Type-Options")).as("%s: type", where).isEqualTo("nosniff");
		this.all.assertThat(browser.header("Referrer-Policy")).as("%s: referrer", where).isEqualTo("same-origin");
		this.all.assertThat(browser.header("Cache-Control")).as("%s: cache", where).contains("no-store");
	}

	/** The files that a page is made of: there, ours, and naming no other place. */
	private void files(Browser browser) {
		Set<String> parts = new HashSet<>();
		browser.page().select("link[href]").forEach((link) -> parts.add(link.attr("href")));
		browser.page().select("script[src]").forEach((script) -> parts.add(script.attr("src")));
		browser.page().select("use[href]").forEach((use) -> {
			parts.add(use.attr("href").replaceFirst("#.*", ""));
			this.symbols.add(use.attr("href"));
		});
		parts.stream().filter(this.files::add).forEach(this::file);
		this.symbols.stream().toList().forEach((symbol) -> {
			if (this.files.add(symbol)) {
				Browser reader = new Browser(this.port);
				reader.get(symbol.replaceFirst("#.*", ""));
				this.all.assertThat(reader.text()).as(symbol).contains("id=\"" + symbol.replaceFirst(".*#", "") + "\"");
			}
		});
	}

	private void file(String path) {
		Browser reader = new Browser(this.port);
		reader.get(path);
		this.all.assertThat(reader.status()).as(path).isEqualTo(200);
		this.all.assertThat(reader.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
		this.all.assertThat(reader.header("Cache-Control")).as(path).contains("max-age");
		if (path.matches(".*\\.(css|js|svg)")) {
			this.all.assertThat(reader.text()).as(path).doesNotContainPattern(FOREIGN);
		}
		if (path.endsWith(".css")) {
			ADDRESS_IN_STYLE.matcher(reader.text())
				.results()
				.map((url) -> url.group(1))
				.filter((url) -> !url.startsWith("data:"))
				.filter(this.files::add)
				.forEach((url) -> file(url.startsWith("/") ? url : path.replaceFirst("[^/]*$", "") + url));
		}
	}

}
