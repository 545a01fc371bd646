package firstattempt.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the main pages on a phone and on a desk, by day and by night; the desk by
 * night, which has the colors of the one and the places of the other, only with
 * {@code -Dscreenshots}, which keeps what was seen in target/screenshots.
 */
@PageTest
class LooksTests {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final List<Integer> WIDTHS = List.of(360, 1440);

	private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

	private static final boolean KEEPS = System.getProperty("screenshots") != null;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	private final SoftAssertions all = new SoftAssertions();

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void suitsAVisitor() {
		try (Device device = device()) {
			for (String path : List.of("/welcome", "/themes", "/sign-in", "/register", "/password/forgotten")) {
				device.open(path);
				look(device, path.substring(1).replace('/', '-'));
			}
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsACaregiver() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			look(device, "today");
			Map<String, String> pages = new LinkedHashMap<>();
			pages.put("capture", "/write");
			pages.put("journal", "/journal");
			pages.put("found", "/journal?q=forgetting&situation=FORGOT");
			pages.put("nothing-found", "/journal?q=xyzzy");
			pages.put("insights", "/insights?span=year");
			pages.put("weeks", "/insights/weeks");
			pages.put("more", "/more");
			pages.put("guide", "/guide");
			pages.put("plans", "/plans");
			pages.put("plan-new", "/plans/new");
			pages.put("support-new", "/plans/supports/new");
			pages.put("check-in-new", "/plans/check-ins/new");
			pages.put("threads", "/threads");
			pages.put("trash", "/trash");
			pages.put("family", "/family");
			pages.put("children", "/children");
			pages.put("settings", "/settings");
			pages.put("not-there", "/nowhere");
			pages.forEach((name, path) -> {
				device.open(path);
				look(device, name);
			});
			String episode = episode(device);
			device.open(episode);
			look(device, "episode");
			device.page().locator("details summary").all().forEach((summary) -> summary.click());
			look(device, "episode-open");
			device.open(episode + "/edit");
			look(device, "edit");
			device.page().evaluate("() => document.querySelector('[name=version]').value = '-1'");
			device.page().fill("#whatHappened", "Another telling.");
			device.press("Save");
			look(device, "conflict");
			device.open("/insights?span=all");
			device.page().locator("details summary").all().forEach((summary) -> summary.click());
			look(device, "insights-open");
			device.open("/insights/weeks");
			device.page().locator(".rows a").first().click();
			look(device, "week");
			device.open("/plans");
			for (String kind : List.of("plans", "supports", "check-ins")) {
				String one = device.page()
					.locator("main a[href^='/plans/']:not([href*='new'])")
					.all()
					.stream()
					.map((link) -> link.getAttribute("href"))
					.filter((path) -> kind.equals("plans") ? path.matches("/plans/[^/]{36}.*") : path.contains(kind))
					.findFirst()
					.orElseThrow();
				device.open(one);
				look(device, kind + "-one");
				device.open(kind.equals("plans") ? "/plans/new" : "/plans/" + kind + "/new");
				device.tap(device.page().locator("main form[method=post] .btn-big").first());
				look(device, kind + "-refused");
				device.open("/plans");
			}
			device.open("/threads");
			device.page().locator(".rows a").first().click();
			look(device, "thread");
			device.page().locator(".strand a").first().click();
			device.page().waitForLoadState();
			device.open(device.path() + "/thread");
			look(device, "thread-choose");
			device.open("/family");
			device.page().locator("main a[href^='/children/']").first().click();
			look(device, "child");
			device.open("/write");
			device.page().locator("details summary").click();
			device.answer("when", "PICK");
			look(device, "capture-open");
			device.press("Save");
			look(device, "capture-refused");
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsWhoWondersWhetherToStepIn() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			Map.of("NO", "step-back", "YES", "step-in").forEach((safety, outcome) -> {
				device.open("/guide");
				device.answer("safety", safety);
				device.answer("stakes", "UNPLEASANT");
				device.press("What should I do?");
				look(device, "guide-" + outcome);
			});
			device.press("Keep this decision");
			look(device, "guide-kept");
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsAChild() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			String episode = episode(device);
			device.open(episode + "/debrief");
			look(device, "debrief");
			device.press("Save");
			look(device, "debrief-refused");
			device.answer("planMade", "true");
			device.press("Save");
			look(device, "episode-plan-alone");
			device.page().locator("summary:has-text('Hand the phone')").click();
			device.press("Hand it over");
			look(device, "hand-over");
			device.press("I am done");
			look(device, "hand-over-refused");
			device.press("For the grown-up");
			look(device, "hand-over-leave");
			device.press("Back to the questions");
			device.page().fill("#happened", "It was cold.");
			device.press("I am done");
			look(device, "hand-over-thanks");
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsSomebodyNew() {
		try (Device device = device()) {
			String child = device.register(firstattempt.Browser.newEmail());
			device.open("/");
			look(device, "today-empty");
			device.open("/journal");
			look(device, "journal-empty");
			device.open("/settings");
			look(device, "settings-devices");
			device.open(child + "/episodes/new");
			device.page().fill("#whatHappened", "She left it at home.");
			device.context().clearCookies();
			device.press("Save");
			look(device, "lost-words");
			device.press("Save it now");
			look(device, "sign-in-words");
		}
		this.all.assertAll();
	}

	@Test
	void suitsACoach() {
		try (Device device = device()) {
			device.open("/register");
			device.answer("role", "COACH");
			device.page().fill("#name", "Cora");
			device.page().fill("#email", firstattempt.Browser.newEmail());
			device.page().fill("#password", firstattempt.Browser.PASSWORD);
			device.press("Create my account");
			look(device, "coach");
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsACoachWithFamilies() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around as a coach");
			look(device, "coach-desk");
			device.page().locator(".case h2 a").first().click();
			look(device, "coach-history");
			device.open(device.path() + "/brief");
			look(device, "coach-brief");
			device.page().goBack();
			Page page = device.page();
			String history = page.url();
			page.locator("main a[href$='/insights']").click();
			page.locator(".choose a:has-text('All time')").click();
			look(device, "coach-insights");
			page.navigate(history);
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			String first = (String) page.evaluate("() => document.querySelector('.entry h4 a').getAttribute('href')");
			assertThat(page.evaluate("() => document.activeElement.getAttribute('href')")).isEqualTo(first);
			String family = URI.create(page.url()).getPath();
			device.open(family + "/sessions");
			page.locator("details summary").all().forEach((summary) -> summary.click());
			look(device, "coach-sessions");
			page.fill("#ifText", "it rains");
			device.press("Give it to them");
			look(device, "coach-sessions-refused");
			device.open("/coach/notes");
			look(device, "coach-notes");
			device.open(first);
			look(device, "coach-episode");
			page.keyboard().press("j");
			page.waitForURL((url) -> !url.endsWith(first));
			page.keyboard().press("k");
			page.waitForURL((url) -> url.endsWith(first));
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsAFamilyThatShares() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			device.open("/sharing");
			look(device, "sharing");
			device.open("/sharing/log");
			look(device, "sharing-log");
			device.open("/sharing/sessions");
			look(device, "sharing-sessions");
			device.open(device.page().locator("#on-entries + .rows a").first().getAttribute("href"));
			look(device, "episode-remark");
			device.open("/sharing/new");
			look(device, "sharing-new");
			device.press("See what they will see");
			look(device, "sharing-refused");
			device.open("/sharing");
			device.page().locator(".consent a[href^='/sharing/preview']").click();
			look(device, "sharing-preview");
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void suitsSomebodyWithoutAConnection() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			device.settle();
			device.context().setOffline(true);
			device.open("/journal");
			look(device, "offline");
			device.open("/write");
			device.page().locator(".capture .chip-child").first().waitFor();
			look(device, "offline-write");
			device.page().fill("#whatHappened", "The gym bag stayed on its hook.");
			device.page().locator(".savebar button").click();
			device.page().waitForURL("**/offline/waiting");
			device.page().locator(".waits .entry").waitFor();
			look(device, "offline-waiting");
			device.context().setOffline(false);
			assertThat(device.complaints()).isEmpty();
		}
		this.all.assertAll();
	}

	@Test
	void lightsOnlyTheSentencesOfTheThemeThatIsChosen() {
		try (Device device = device()) {
			device.open("/welcome");
			device.press("Look around");
			device.open(episode(device));
			Page page = device.page();
			List<?> themes = (List<?>) page.evaluate(
					"() => [...new Set([...document.querySelectorAll('main mark')].map(mark => mark.dataset.theme))]");
			assertThat(themes).hasSizeGreaterThan(1);
			assertThat(lit(page)).containsExactlyInAnyOrderElementsOf(themes.stream().map(String::valueOf).toList());
			for (Object theme : themes) {
				page.locator("label.chip[data-theme='" + theme + "']").click();
				assertThat(lit(page)).containsExactly(theme.toString());
				assertThat(page.locator("[data-says='" + theme + "']").isVisible()).isTrue();
				assertThat(page.locator("[data-says]").all().stream().filter((says) -> says.isVisible())).hasSize(1);
			}
			page.locator("label.chip:has([name=lit][value=''])").click();
			assertThat(lit(page)).hasSameSizeAs(themes);
		}
	}

	/** Where the system chooses the colors, and nothing may move. */
	@Test
	void tellsWhatIsChosenInForcedColorsAndMovesNothing() {
		try (Device device = device()) {
			device.register(firstattempt.Browser.newEmail());
			device.open("/write");
			device.answer("situation", "FORGOT");
			device.answer("upset", "3");
			Page page = device.page();
			assertThat((Integer) page.evaluate(
					"""
							() => document.getAnimations().length + [...document.querySelectorAll("body *")]
								.filter((one) => getComputedStyle(one).transitionDuration.split(", ").some((time) => time !== "0s")).length"""))
				.isZero();
			page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
			for (String name : List.of("situation", "upset")) {
				assertThat((List<?>) page.evaluate("""
						(name) => [":checked", ":not(:checked)"]
							.map((which) => document.querySelector(`input[name=${name}]${which} + .chip-face`))
							.map((face) => getComputedStyle(face).backgroundColor)""", name)).as(name)
					.doesNotHaveDuplicates();
			}
			if (KEEPS) {
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(SCREENSHOTS.resolve("capture-forced-colors.png")));
			}
		}
	}

	/** The themes whose sentences have a color behind them. */
	private static List<String> lit(Page page) {
		return ((List<?>) page.evaluate("""
				() => [...new Set([...document.querySelectorAll("main mark")]
					.filter(mark => getComputedStyle(mark).backgroundColor !== "rgba(0, 0, 0, 0)")
					.map(mark => mark.dataset.theme))]""")).stream().map(String::valueOf).toList();
	}

	/** An entry with sentences of several themes and with thoughts. */
	private static String episode(Device device) {
		device.open("/journal");
		return (String) device.page()
			.evaluate(
					"""
							async () => {
								for (const link of document.querySelectorAll("article.entry h4 a")) {
									const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
									const themes = new Set([...page.querySelectorAll("main mark")].map(mark => mark.dataset.theme));
									if (themes.size > 1 && page.querySelector(".voice")) {
										return link.getAttribute("href");
									}
								}
							}""");
	}

	private void look(Device device, String name) {
		Page page = device.page();
		for (int width : WIDTHS) {
			page.setViewportSize(width, (width < 600) ? 780 : 900);
			for (ColorScheme scheme : SCHEMES) {
				if (!KEEPS && width > 600 && scheme == ColorScheme.DARK) {
					continue;
				}
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				String what = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
				List<String> wrong = new ArrayList<>();
				new AxeBuilder(page).analyze()
					.getViolations()
					.forEach((rule) -> rule.getNodes()
						.forEach((node) -> wrong.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
				this.all.assertThat(wrong).as(what).isEmpty();
				this.all.assertThat(Reach.overflow(page)).as("%s: too wide", what).isZero();
				if (width == WIDTHS.get(0) && scheme == ColorScheme.LIGHT) {
					this.all.assertThat(Reach.of(page)).as(what).isEmpty();
				}
				if (KEEPS) {
					page.screenshot(
							new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(what + ".png")));
				}
			}
		}
	}

	private Device device() {
		return chromium.device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780).setReducedMotion(ReducedMotion.REDUCE));
	}

}
