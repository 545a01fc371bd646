package firstattempt.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class HandOverTests {

	private static final String SECRET = "quokkasaurus";

	private static final String WORDS = "It was cold. 🙂\n\nAnd I <was> mad.";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	private final String email = firstattempt.Browser.newEmail();

	private Device phone;

	private String episode;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void write() {
		this.phone = phone();
		String child = this.phone.register(this.email);
		this.phone.open(child + "/episodes/new");
		page().fill("#whatHappened", SECRET);
		this.phone.press("Save");
		page().waitForLoadState();
		this.episode = this.phone.path();
	}

	@AfterEach
	void putAway() {
		assertThat(this.phone.complaints()).isEmpty();
		this.phone.close();
	}

	@Test
	void showsNothingToWhoeverGoesBack() {
		handOver();
		for (int i = 0; i < 4; i++) {
			page().evaluate("() => history.back()");
			page().waitForTimeout(300);
			page().waitForLoadState();
			assertClosed(page());
		}
		page().reload();
		assertClosed(page());
	}

	@Test
	void closesTheOtherTabToo() {
		Page second = this.phone.context().newPage();
		second.navigate(page().url());
		assertThat(second.locator("body")).containsText(SECRET);
		handOver();
		assertThat(second).hasURL(Pattern.compile(".*/hand-over"));
		assertClosed(second);
		second.navigate(page().url().replace("/hand-over", "/journal"));
		assertClosed(second);
	}

	@Test
	void staysClosedWhenTheBrowserIsStartedAgain() {
		handOver();
		try (Device again = phone()) {
			again.context()
				.addCookies(this.phone.context().cookies().stream().filter((cookie) -> cookie.expires > 0).toList());
			for (String path : new String[] { "/", "/journal", this.episode, "/settings" }) {
				again.open(path);
				assertClosed(again.page());
			}
			again.context().clearCookies(new ClearCookiesOptions().setName("first-attempt-hand-over"));
			again.open(this.episode);
			assertClosed(again.page());
			again.context().clearCookies(new ClearCookiesOptions().setName("first-attempt-session"));
			again.open(this.episode);
			assertClosed(again.page());
			leave(again);
			assertThat(again.path()).isEqualTo(this.episode);
		}
	}

	@Test
	void keepsTheWordsOfTheChildOnTheDevice() {
		handOver();
		page().fill("#happened", WORDS);
		this.phone.killTab();
		this.phone.open("/journal");
		assertThat(page().locator("#happened")).hasValue(WORDS);
		this.phone.context().setOffline(true);
		this.phone.press("I am done");
		assertThat(page().locator(".notice").last()).containsText("No connection right now");
		assertThat(page().locator("#happened")).hasValue(WORDS);
		this.phone.context().setOffline(false);
		this.phone.context()
			.clearCookies(new ClearCookiesOptions().setName(Pattern.compile("first-attempt-(session|device)")));
		this.phone.press("I am done");
		assertThat(page().locator("h1")).hasText("Thank you");
		assertThat(this.phone.drafts()).isEmpty();
		page().locator("main a").click();
		leave(this.phone);
		assertThat(this.phone.path()).isEqualTo(this.episode);
		assertThat(page().locator(".voice-child")).containsText("And I <was> mad.");
	}

	@Test
	void keepsTheWordsAcrossAWrongPassword() {
		handOver();
		page().fill("#happened", WORDS);
		this.phone.press("For the grown-up");
		page().fill("#password", "not this");
		this.phone.press("Open the journal");
		assertThat(page().locator(".errors")).containsText("not the password");
		this.phone.press("Back to the questions");
		assertThat(page().locator("#happened")).hasValue(WORDS);
	}

	private void handOver() {
		this.phone.open(this.episode);
		page().locator("summary:has-text('Hand the phone to Mia')").click();
		this.phone.press("Hand it over");
		assertThat(this.phone.path()).isEqualTo("/hand-over");
	}

	private static void leave(Device device) {
		device.open("/hand-over/leave");
		device.page().fill("#password", firstattempt.Browser.PASSWORD);
		device.press("Open the journal");
	}

	private static void assertClosed(Page page) {
		assertThat(page.locator("h1")).hasText("Two questions for you, Mia");
		assertThat(page.locator("body")).not().containsText(SECRET);
		assertThat(page.locator("nav, footer, header a")).hasCount(0);
	}

	private Page page() {
		return this.phone.page();
	}

	private Device phone() {
		return chromium.device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780).setReducedMotion(ReducedMotion.REDUCE));
	}

}
