package firstattempt.browser;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import firstattempt.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class CaptureTests {

	private static final String WORDS = "She left it at home — again.\n\n“Oh no”, I said. Žofie & <b>I</b> waited. 🙂";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	private final String email = firstattempt.Browser.newEmail();

	private Device phone;

	private String child;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void register() {
		this.phone = phone(new NewContextOptions());
		this.child = this.phone.register(this.email);
	}

	@AfterEach
	void putAway() {
		assertThat(this.phone.complaints()).isEmpty();
		this.phone.close();
	}

	@Test
	void takesSixTapsFromTodayToASavedEpisode() {
		this.phone.open("/");
		int before = this.phone.taps();
		this.phone
			.tap(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Something slipped for Mia")));
		this.phone.answer("situation", "FORGOT");
		this.phone.answer("step", "WAITED");
		this.phone.answer("aftermath", "SMALL_NATURAL");
		this.phone.answer("upset", "2");
		save();
		assertThat(this.phone.path()).startsWith("/episodes/");
		assertThat(this.phone.taps() - before).isLessThanOrEqualTo(6);
	}

	@Test
	void takesATapForEachAnswer() {
		capture();
		int before = this.phone.taps();
		this.phone.answer("situation", "TRIED_AND_LOST");
		this.phone.answer("step", "NAMED_THE_FEELING");
		this.phone.answer("aftermath", "HARD_NATURAL");
		this.phone.answer("upset", "4");
		this.phone.answer("urge", "3");
		save();
		assertThat(this.phone.taps() - before).isEqualTo(6);
		assertThat(page().locator(".facts")).containsText("beside themself");
		assertThat(page().locator(".facts")).containsText("strong");
	}

	@Test
	void takesAnAnswerBackThatIsTappedAgain() {
		capture();
		this.phone.answer("upset", "4");
		this.phone.answer("upset", "4");
		assertThat(page().locator("input[name=upset]:checked")).hasCount(0);
	}

	@Test
	void bringsBackWhatWasTypedBeforeTheTabWasKilled() {
		capture();
		page().locator("#whatHappened").pressSequentially("She left it");
		this.phone.answer("step", "WAITED");
		this.phone.killTab();
		capture();
		assertThat(page().locator("#whatHappened")).hasValue("She left it");
		assertThat(page().locator("input[name=step][value=WAITED]")).isChecked();
		assertThat(page().locator(".notice")).containsText("kept here for you");
		page().reload();
		assertThat(page().locator("#whatHappened")).hasValue("She left it");
		save();
		assertThat(page().locator(".story")).containsText("She left it");
		assertThat(this.phone.drafts()).isEmpty();
		capture();
		assertThat(page().locator("#whatHappened")).hasValue("");
		assertThat(page().locator(".notice")).hasCount(0);
	}

	@Test
	void startsOverWhereThatIsWanted() {
		write();
		page().reload();
		this.phone.press("Start over");
		assertThat(page().locator("#whatHappened")).hasValue("");
		page().reload();
		assertThat(page().locator("#whatHappened")).hasValue("");
	}

	@Test
	void keepsTheWordsOfOnePersonFromTheOtherOnTheSameDevice() {
		write();
		this.phone.context().clearCookies();
		String other = this.phone.register(firstattempt.Browser.newEmail());
		this.phone.open(other + "/episodes/new");
		assertThat(page().locator("#whatHappened")).hasValue("");
		assertThat(page().locator(".notice")).hasCount(0);
		assertThat(page().locator("body")).not().containsText("She left it");
	}

	@Test
	void keepsNothingAfterSigningOut() {
		write();
		assertThat(this.phone.drafts()).contains("She left it");
		this.phone.open("/settings");
		page().locator("form[action='/sign-out'] button").click();
		page().waitForURL("**/welcome");
		assertThat(this.phone.drafts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-attempt-(session|device)", ".*" })
	void carriesTheWordsThroughASessionThatIsOver(String lost) {
		write();
		this.phone.context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile(lost)));
		save();
		if (page().locator("#username").count() == 0) {
			assertThat(page().locator("#whatHappened")).hasValue(WORDS);
			this.phone.press("Save it now");
		}
		assertThat(page().locator(".lost")).containsText("Žofie & <b>I</b> waited.");
		this.phone.signIn(this.email);
		assertThat(page().locator("#whatHappened")).hasValue(WORDS);
		this.phone.press("Save it now");
		assertThat(this.phone.path()).startsWith("/episodes/");
		assertThat(page().locator(".story .as-written").evaluate("story => story.textContent")).isEqualTo(WORDS);
		assertThat(this.phone.drafts()).isEmpty();
	}

	/** Where a browser has no worker, or will not let it in. */
	@Test
	void keepsTheWordsWhereNothingCanBeSentLater() {
		try (Device other = phone(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
			other.open("/sign-in");
			other.signIn(this.email);
			other.open(this.child + "/episodes/new");
			other.page().fill("#whatHappened", WORDS);
			other.context().setOffline(true);
			other.press("Save");
			assertThat(other.page().locator(".notice")).containsText("No connection right now");
			assertThat(other.page().locator("#whatHappened")).hasValue(WORDS);
			other.context().setOffline(false);
			other.page().route("**/episodes", (route) -> route.abort());
			other.press("Save");
			other.killTab();
			other.open(this.child + "/episodes/new");
			assertThat(other.page().locator("#whatHappened")).hasValue(WORDS);
			other.press("Save");
			assertThat(other.page().locator(".story")).containsText("waited.");
		}
	}

	@Test
	void worksWithoutJavaScript() {
		try (Device plain = phone(new NewContextOptions().setJavaScriptEnabled(false))) {
			plain.open("/sign-in");
			plain.signIn(this.email);
			plain.open(this.child + "/episodes/new");
			plain.page().fill("#whatHappened", "x".repeat(10_001));
			plain.answer("situation", "FORGOT");
			plain.press("Save");
			assertThat(plain.page().locator(".errors a")).hasText("Please use at most 10,000 characters.");
			assertThat(plain.page().locator("#whatHappened")).hasValue("x".repeat(10_001));
			assertThat(plain.page().locator("input[name=situation][value=FORGOT]")).isChecked();
			plain.page().fill("#whatHappened", WORDS);
			plain.press("Save");
			assertThat(plain.path()).startsWith("/episodes/");
			assertThat(plain.page().locator(".story")).containsText("waited.");
			assertThat(plain.complaints()).isEmpty();
		}
	}

	@Test
	void showsBothTextsWhereTwoTabsChangedTheSame() {
		write();
		save();
		String episode = this.phone.path();
		Page second = this.phone.context().newPage();
		second.navigate(page().url() + "/edit");
		this.phone.open(episode + "/edit");
		page().fill("#whatHappened", "The first tab.");
		save();
		second.fill("#whatHappened", "The second tab.");
		second.locator(".savebar button").click();
		assertThat(second.locator("h1")).hasText("This was changed while you were writing");
		assertThat(second.locator("#whatHappened")).hasValue("The second tab.");
		assertThat(second.locator(".theirs").nth(1)).containsText("The first tab.");
		second.locator(".savebar button").click();
		assertThat(second.locator(".story")).containsText("The second tab.");
	}

	@Test
	void saysThatItIsAtWorkWhereTheServerTakesItsTime() {
		AtomicReference<Route> held = new AtomicReference<>();
		this.phone.context().route("**/episodes", held::set);
		capture();
		page().fill("#whatHappened", "Slowly");
		page().evaluate(
				"""
						() => {
							new MutationObserver(() => localStorage.setItem("told", document.querySelector(".working")?.textContent))
								.observe(document.body, { childList: true });
							setTimeout(() => document.querySelector(".savebar button").click());
						}""");
		page().waitForTimeout(2_000);
		held.get().resume();
		assertThat(page().locator(".story")).containsText("Slowly");
		assertThat(page().evaluate("() => localStorage.getItem('told')")).isEqualTo("One moment …");
		assertThat(page().locator(".working")).hasCount(0);
	}

	@Test
	void worksWithTheKeysAlone() {
		this.phone.open("/");
		goTo(".start a");
		page().keyboard().press("Enter");
		assertThat(page().locator("h1")).hasText("Something slipped");
		goTo("[name=situation]");
		page().keyboard().press("Space");
		goTo("[name=step]");
		page().keyboard().press("ArrowRight");
		goTo("[name=upset]");
		page().keyboard().press("Space");
		goTo("#whatHappened");
		page().keyboard().type("By keys");
		goTo(".savebar button");
		page().keyboard().press("Enter");
		assertThat(page().locator(".story")).containsText("By keys");
		assertThat(page().locator(".facts")).containsText("Forgot something");
		assertThat(page().locator(".facts")).containsText("Named the feeling");
	}

	/** Presses the tab key until the focus is there, and sees that it shows. */
	private void goTo(String selector) {
		for (int i = 0; i < 80; i++) {
			page().keyboard().press("Tab");
			if ((Boolean) page().evaluate("selector => document.activeElement.matches(selector)", selector)) {
				assertThat((String) page().evaluate("""
						() => [document.activeElement, document.activeElement.nextElementSibling].filter(Boolean)
							.map(one => getComputedStyle(one)).map(style => style.outlineStyle + style.boxShadow)
							.filter(style => style !== "nonenone").join()""")).as("focus on %s", selector).isNotEmpty();
				return;
			}
		}
		throw new AssertionError("The tab key does not lead to " + selector);
	}

	private void write() {
		capture();
		page().fill("#whatHappened", WORDS);
		this.phone.answer("situation", "FORGOT");
	}

	private void capture() {
		this.phone.open(this.child + "/episodes/new");
	}

	private void save() {
		this.phone.tap(page().locator(".savebar button"));
	}

	private Page page() {
		return this.phone.page();
	}

	private Device phone(NewContextOptions options) {
		return chromium.device("http://localhost:" + this.port,
				options.setViewportSize(360, 780).setReducedMotion(ReducedMotion.REDUCE));
	}

}
