package firstattempt.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A parent's whole day and a coach's morning, from the first page to the last. */
@PageTest
class WholeDayTests {

	@LocalServerPort
	private int port;

	private final String email = firstattempt.Browser.newEmail();

	private Device phone;

	private String child;

	@BeforeEach
	void register() {
		this.phone = device(360, true);
		this.child = this.phone.register(this.email);
	}

	@AfterEach
	void putAway() {
		assertThat(this.phone.complaints()).isEmpty();
		this.phone.close();
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@ValueSource(booleans = { true, false })
	void carriesAParentThroughADay(boolean script) {
		try (Device parent = device(360, script)) {
			parent.open("/sign-in");
			parent.signIn(this.email);
			Page page = parent.page();
			assertThat(page.locator("h1")).containsText("Jana");

			follow(page.locator(".start a[href^='/guide']"));
			page.fill("#aboutToHappen", "The recorder lies on the piano.");
			parent.answer("situation", "FORGOT");
			parent.answer("safety", "NO");
			parent.press("What should I do?");
			assertThat(page.locator(".verdict h1")).isVisible();
			parent.press("Keep this decision");
			follow(page.locator("a[href*='begunFrom']"));
			assertThat(page.locator("#whatHappened")).hasValue("The recorder lies on the piano.");
			parent.answer("step", "WAITED");
			parent.answer("aftermath", "SMALL_NATURAL");
			parent.answer("upset", "2");
			parent.press("Save");
			assertThat(page.locator(".notice")).containsText("Saved.");
			assertThat(page.locator(".story")).containsText("recorder");
			assertThat(page.locator(".facts")).containsText("Waited");
			String episode = parent.path();

			follow(page.locator("a[href^='/plans/new']"));
			page.fill("#ifText", "the bag is packed");
			page.fill("#thenText", "she looks on the piano");
			parent.press("Save");
			assertThat(page.locator("main")).containsText("she looks on the piano");

			parent.open(episode);
			follow(page.locator("main a[href$='/debrief']").first());
			parent.press("Save");
			assertThat(page.locator(".errors")).isVisible();
			parent.answer("feelingNamed", "true");
			parent.answer("together", "true");
			parent.press("Save");
			assertThat(page.locator(".voices .ticks li")).hasCount(2);

			page.locator("summary:has-text('Hand the phone to Mia')").click();
			parent.press("Hand it over");
			assertThat(page.locator("body")).not().containsText("recorder");
			page.fill("#happened", "I had nothing to play.");
			page.fill("#next", "I put it into the bag at night.");
			parent.press("I am done");
			assertThat(page.locator("h1")).hasText("Thank you");
			follow(page.locator("main a"));
			page.fill("#password", firstattempt.Browser.PASSWORD);
			parent.press("Open the journal");
			assertThat(page.locator(".voices")).containsText("nothing to play");

			parent.open("/");
			page.fill(".start [name=text]", "Packed it alone");
			parent.press("Note");
			assertThat(page.locator(".notice")).containsText("A win, kept.");
			parent.press("Undo");
			assertThat(page.locator(".notice")).containsText("Deleted.");
			parent.press("Undo");
			assertThat(page.locator(".notice")).containsText("It is back.");

			parent.open("/journal");
			page.fill("#q", "recorder");
			page.locator("#q").press("Enter");
			assertThat(page.locator(".entry mark.match").first()).isVisible();
			follow(page.locator(".entry h4 a").first());
			page.waitForURL("**" + episode);
			parent.press("Delete");
			assertThat(page.locator(".notice")).containsText("Deleted.");
			parent.press("Undo");
			assertThat(page.locator(".story")).containsText("recorder");
			for (String path : new String[] { "/insights", "/insights/weeks", "/plans", "/threads", "/trash" }) {
				parent.open(path);
				assertThat(page.locator("h1")).hasCount(1);
			}

			parent.open("/settings");
			page.locator("form[action='/sign-out'] button").click();
			page.waitForURL("**/welcome");
			parent.open(episode);
			assertThat(parent.path()).isEqualTo("/sign-in");
			assertThat(parent.complaints()).isEmpty();
		}
	}

	@Test
	void carriesACoachThroughAMorning() {
		write("The recorder", "It stayed on the piano.");
		write("The umbrella", "It stayed at school.");
		try (Device desk = device(1440, true)) {
			Page coach = desk.page();
			desk.open("/register");
			desk.answer("role", "COACH");
			coach.fill("#name", "Cora Lind");
			coach.fill("#email", firstattempt.Browser.newEmail());
			coach.fill("#password", firstattempt.Browser.PASSWORD);
			desk.press("Create my account");
			assertThat(coach.locator("h1")).hasText("Families");

			this.phone.open("/sharing");
			this.phone.press("Make a code");
			coach.fill("#code", page().locator("#shown-code").inputValue());
			desk.press("Ask this family");
			assertThat(coach.locator(".case")).hasCount(0);
			this.phone.open("/");
			assertThat(page().locator("main")).containsText("Cora Lind would like to read along");
			share();

			desk.open("/coach");
			follow(coach.locator(".case h2 a"));
			assertThat(coach.locator(".entry h4")).hasText(new String[] { "The umbrella", "The recorder" });
			String history = desk.path();
			coach.keyboard().press("j");
			coach.keyboard().press("Enter");
			assertThat(coach.locator("h1")).hasText("The umbrella");
			assertThat(coach.locator(".story")).containsText("It stayed at school.");
			coach.keyboard().press("j");
			assertThat(coach.locator("h1")).hasText("The recorder");
			String episode = desk.path();
			desk.open(history + "/brief");
			assertThat(coach.locator(".brief h1")).isVisible();

			this.phone.open("/sharing");
			assertThat(page().locator(".log")).containsText("Cora Lind");
			this.phone.press("Withdraw");
			assertThat(page().locator(".notice")).containsText("Withdrawn.");
			for (String path : new String[] { episode, history, history + "/brief" }) {
				assertThat(coach.navigate("http://localhost:" + this.port + path).status()).as(path).isEqualTo(404);
				assertThat(coach.locator("body")).not().containsText("recorder");
			}
			coach.goBack();
			assertThat(coach.locator("body")).not().containsText("umbrella");
			assertThat(desk.complaints()).isEmpty();
		}
	}

	private void write(String title, String words) {
		this.phone.open(this.child + "/episodes/new");
		page().fill("#whatHappened", words);
		page().locator(".capture summary").click();
		page().fill("#title", title);
		this.phone.press("Save");
		assertThat(page().locator(".story")).containsText(words);
	}

	private void share() {
		this.phone.open("/sharing/new");
		page().locator("label:has([name=coach])").click();
		page().locator("label:has([name=child])").click();
		page().fill("#since", "2020-01-01");
		this.phone.answer("words", "ALL");
		this.phone.press("See what they will see");
		assertThat(page().locator(".preview .entry h4")).hasCount(2);
		page().locator(".decide button").first().click();
		assertThat(page().locator(".notice")).containsText("Shared.");
	}

	/** Taps a link and waits for the page that it leads to. */
	private static void follow(Locator link) {
		link.click();
		link.page().waitForLoadState();
	}

	private Page page() {
		return this.phone.page();
	}

	private Device device(int width, boolean script) {
		return new Chromium().device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(width, 800)
					.setReducedMotion(ReducedMotion.REDUCE)
					.setJavaScriptEnabled(script));
	}

}
