package firstattempt.browser;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import firstattempt.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What comes before and after a slip, in a real browser with its script. */
@PageTest
class AroundAnEpisodeTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void goesFromAPlanAndADecisionToTheEntryAndTheTalk() {
		try (Device phone = chromium.device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780))) {
			String child = phone.register(firstattempt.Browser.newEmail());
			Page page = phone.page();
			phone.open("/plans/new?child=" + child.replaceAll(".*/", ""));
			page.fill("#ifText", "she texts that she forgot it");
			page.fill("#thenText", "I answer: what is your plan?");
			phone.tap(page.locator("main form[method=post] .btn-big").first());
			assertThat(page.locator(".if-then").first()).containsText("she texts that she forgot it");
			phone.open("/guide");
			page.fill("#aboutToHappen", "The recorder is on the piano");
			phone.answer("safety", "NO");
			phone.answer("stakes", "UNPLEASANT");
			phone.press("What should I do?");
			assertThat(page.locator(".verdict h1")).isVisible();
			phone.press("Keep this decision");
			page.locator("main a[href*='begunFrom=']").first().click();
			assertThat(page.locator("#whatHappened")).hasValue("The recorder is on the piano");
			phone.press("Save");
			assertThat(page.locator(".foreseen")).containsText("The recorder is on the piano");
			phone.press("It kicked in");
			assertThat(page.locator(".plan-ask")).containsText("It kicked in");
			String episode = phone.path();
			phone.open(episode + "/debrief");
			page.locator("label.tick:has([name=planMade])").click();
			phone.press("Save");
			assertThat(page.locator(".ticks").first()).containsText("plan");
			assertThat(phone.drafts()).isEmpty();
			assertThat(phone.complaints()).isEmpty();
		}
	}

	@Test
	void takesTwoTapsOnOneButtonForOne() {
		try (Device phone = chromium.device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780))) {
			phone.register(firstattempt.Browser.newEmail());
			Page page = phone.page();
			phone.open("/write");
			phone.answer("situation", "FORGOT");
			List<String> sent = new ArrayList<>();
			page.onRequest((request) -> {
				if (request.method().equals("POST")) {
					sent.add(request.url());
				}
			});
			JsonObject line = new JsonObject();
			line.addProperty("offline", false);
			line.addProperty("latency", 1000);
			line.addProperty("downloadThroughput", -1);
			line.addProperty("uploadThroughput", -1);
			page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
				.first()
				.evaluate("(save) => { save.click(); setTimeout(() => save.click(), 200); }");
			assertThat(page.locator(".episode-head")).isVisible();
			assertThat(sent).hasSize(1);
		}
	}

}
