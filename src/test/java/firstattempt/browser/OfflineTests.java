package firstattempt.browser;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FetchOptions;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A phone that loses its connection and finds it again. */
@PageTest
class OfflineTests {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final String email = firstattempt.Browser.newEmail();

	private Device phone;

	private String child;

	@BeforeEach
	void register() {
		this.phone = new Chromium().device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780).setReducedMotion(ReducedMotion.REDUCE));
		this.child = this.phone.register(this.email);
		this.phone.settle();
	}

	@AfterEach
	void putAway() {
		assertThat(this.phone.complaints()).isEmpty();
		this.phone.close();
	}

	@Test
	void sendsWhatWasWrittenMeanwhileInOrderAndWithItsTime() {
		offline(true);
		Instant before = Instant.now();
		this.phone.open("/");
		write("The first");
		assertThat(page().locator(".outbox")).containsText("Waiting: 1");
		this.phone.killTab();
		this.phone.open("/write");
		this.phone.answer("situation", "FORGOT");
		this.phone.answer("upset", "3");
		write("The second");
		this.phone.killTab();
		this.phone.open(this.child + "/episodes/new");
		this.phone.answer("when", "YESTERDAY");
		write("The third");
		assertThat(page().locator(".waits .entry")).hasCount(3);
		assertThat(page().locator(".waits .entry").nth(1)).containsText("The second");
		await("() => Object.keys(localStorage).every((key) => !key.startsWith('draft:'))");
		assertThat(this.phone.drafts()).isEmpty();
		List<Instant> written = this.phone.waiting()
			.stream()
			.map((entry) -> Instant.parse((String) entry.get("written")))
			.toList();
		assertThat(written).isSorted().first().satisfies((first) -> assertThat(first).isAfterOrEqualTo(before));
		page().waitForTimeout(1500);
		offline(false);
		assertThat(page().locator(".outbox")).containsText("is saved now: 3");
		assertThat(page().locator("[data-none]")).isVisible();
		List<Map<String, Object>> arrived = arrived();
		assertThat(arrived).extracting("what_happened").containsExactly("The first", "The second", "The third");
		assertThat(arrived.get(1)).containsEntry("situation", "FORGOT").containsEntry("upset", 3);
		assertThat(moment(arrived.get(0))).isEqualTo(written.get(0));
		assertThat(moment(arrived.get(1))).isEqualTo(written.get(1));
		assertThat(arrived.get(2)).containsEntry("day_only", true);
		assertThat(moment(arrived.get(2))).isEqualTo(LocalDate.ofInstant(written.get(2), PRAGUE)
			.minusDays(1)
			.atTime(LocalTime.NOON)
			.atZone(PRAGUE)
			.toInstant());
	}

	@Test
	void keepsWinsToo() {
		this.phone.open("/");
		offline(true);
		win(".start", "Packed the bag");
		assertThat(page().locator(".waits .entry")).containsText("A win");
		this.phone.open("/");
		page().locator("summary:has-text('win')").click();
		win(".more", "Asked for help");
		this.phone.open("/write");
		write("And a slip");
		assertThat(page().locator(".waits .entry")).hasCount(3);
		List<Instant> written = this.phone.waiting()
			.stream()
			.map((entry) -> Instant.parse((String) entry.get("written")))
			.toList();
		offline(false);
		assertThat(page().locator("[data-none]")).isVisible();
		List<Map<String, Object>> wins = this.jdbc.sql("select * from win where family_id = ? order by created_at")
			.param(family())
			.query()
			.listOfRows();
		assertThat(wins).extracting("text").containsExactly("Packed the bag", "Asked for help");
		assertThat(wins).extracting(OfflineTests::moment).containsExactlyElementsOf(written.subList(0, 2));
		assertThat(arrived()).extracting("what_happened").containsExactly("And a slip");
	}

	@Test
	void keepsAWinThatTodayAskedFor() {
		for (String slip : List.of("One", "Two", "Three")) {
			this.phone.open("/write");
			page().fill("#whatHappened", slip);
			page().locator(".savebar button").click();
			page().waitForURL("**/episodes/*");
		}
		this.phone.open("/");
		offline(true);
		win(".open", "Asked for help");
		assertThat(page().locator(".waits .entry")).containsText("A win");
		offline(false);
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(this.jdbc.sql("select text from win where family_id = ?").param(family()).query(String.class).list())
			.containsExactly("Asked for help");
	}

	@Test
	void writesOnceWhatIsSentAgainBecauseTheAnswerGotLost() {
		AtomicInteger sent = new AtomicInteger();
		this.phone.context().route("**/episodes", (route) -> {
			if (sent.getAndIncrement() == 0) {
				APIResponse answer = route.fetch(new FetchOptions().setMaxRedirects(0));
				assertThat(answer.status()).isEqualTo(302);
				route.abort();
			}
			else {
				route.resume();
			}
		});
		this.phone.open("/write");
		write("Arrived at once");
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(sent.get()).isEqualTo(2);
		assertThat(arrived()).hasSize(1);
		assertThat(this.phone.waiting()).isEmpty();
	}

	@Test
	void keepsAnOrdinaryFormThatTheServerDoesNotAnswer() {
		this.phone.open("/write");
		this.phone.context().route("**/episodes", (route) -> route.abort());
		write("No answer");
		assertThat(page().locator(".waits .entry")).containsText("No answer");
		this.phone.open("/");
		assertThat(page().locator("main > .outbox")).containsText("Waiting: 1");
		this.phone.context().unroute("**/episodes");
		page().locator("main > .outbox a").click();
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(arrived()).extracting("what_happened").containsExactly("No answer");
	}

	@Test
	void keepsEverythingUntilTheSamePersonIsBack() {
		offline(true);
		this.phone.open("/write");
		write("Before the session was over");
		this.phone.context().clearCookies();
		offline(false);
		this.phone.open("/offline/waiting");
		page().locator("[data-send]").click();
		page().waitForTimeout(500);
		assertThat(page().locator(".waits .entry")).containsText("Before the session was over");
		assertThat(arrived()).isEmpty();
		this.phone.open("/sign-in");
		this.phone.signIn(this.email);
		assertThat(page().locator(".outbox")).containsText("is saved now: 1");
		assertThat(arrived()).extracting("what_happened").containsExactly("Before the session was over");
	}

	@Test
	void neitherShowsNorSendsTheWordsOfSomebodyElse() {
		offline(true);
		this.phone.open("/write");
		write("Jana alone");
		this.phone.context().clearCookies();
		offline(false);
		this.phone.register(firstattempt.Browser.newEmail(), "Tomas", "Lea");
		this.phone.settle();
		assertThat(page().locator(".outbox")).hasCount(0);
		this.phone.open("/offline/waiting");
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(page().locator("body")).not().containsText("Jana");
		offline(true);
		this.phone.open("/write");
		assertThat(page().locator("form[action$='/episodes']")).hasCount(1);
		assertThat(page().locator("body")).not().containsText("Mia");
		assertThat(device()).contains("Lea").doesNotContain("Mia");
		write("Tomas alone");
		assertThat(page().locator(".waits .entry")).hasCount(1);
		offline(false);
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(arrived()).isEmpty();
		this.phone.open("/settings");
		signOut();
		page().waitForURL("**/welcome");
		assertThat(this.phone.waiting()).hasSize(1);
		this.phone.open("/sign-in");
		this.phone.signIn(this.email);
		assertThat(page().locator(".outbox")).containsText("is saved now: 1");
		assertThat(arrived()).extracting("what_happened").containsExactly("Jana alone");
	}

	@Test
	void leavesNothingOnTheDeviceAfterSigningOut() {
		this.phone.context().route("**/episodes", (route) -> route.abort());
		this.phone.open("/write");
		write("Still here");
		this.phone.open("/settings");
		signOut();
		assertThat(page().locator("form .outbox")).containsText("gone for good if you sign out now: 1");
		assertThat(this.phone.path()).isEqualTo("/settings");
		assertThat(this.phone.waiting()).hasSize(1);
		signOut();
		assertThat(page()).hasURL("http://localhost:" + this.port + "/welcome");
		assertThat(this.phone.waiting()).isEmpty();
		assertThat(device()).isEqualTo("{}");
		assertThat(this.phone.drafts()).isEmpty();
		page().evaluate("() => navigator.serviceWorker.ready");
		offline(true);
		this.phone.open("/write");
		assertThat(page().locator("h1")).hasText("No connection");
		assertThat(arrived()).isEmpty();
	}

	/** Neither what the browser kept to go back to, nor what is in its cache. */
	@Test
	void showsNothingToWhoeverGoesBackAfterSigningOut() {
		this.phone.open(this.child);
		this.phone.open("/journal");
		this.phone.open("/settings");
		signOut();
		for (int i = 0; i < 4; i++) {
			page().goBack();
			page().waitForLoadState();
			assertThat(page().locator("body")).not().containsText("Mia");
			assertThat(page().locator("[data-person]")).hasCount(0);
		}
		this.phone.register(firstattempt.Browser.newEmail(), "Tomas", "Lea");
		this.phone.open("/journal");
		assertThat(page().locator("body")).not().containsText("Mia");
	}

	@Test
	void leavesNothingOnTheDeviceAfterTheAccountIsClosed() {
		this.phone.context().route("**/episodes", (route) -> route.abort());
		this.phone.open("/write");
		write("Still here");
		this.phone.open("/settings");
		page().locator("summary").last().click();
		page().fill("#close-password", firstattempt.Browser.PASSWORD);
		this.phone.press("Close it for good");
		assertThat(page()).hasURL("http://localhost:" + this.port + "/welcome");
		assertThat(this.phone.waiting()).isEmpty();
		assertThat(device()).isEqualTo("{}");
	}

	@Test
	void keepsNoPageOfAnybody() {
		for (String path : List.of("/", "/journal", "/family", "/settings", this.child)) {
			this.phone.open(path);
		}
		String kept = (String) page().evaluate(
				"""
						async () => {
							const texts = [];
							for (const name of await caches.keys()) {
								const cache = await caches.open(name);
								for (const request of await cache.keys()) {
									const answer = await cache.match(request);
									const type = answer.headers.get("Content-Type");
									texts.push(new URL(request.url).pathname, type.startsWith("text/html") ? await answer.text() : "");
								}
							}
							return texts.join("\\n");
						}""");
		assertThat(kept).contains("/offline/write", "Something slipped", "No connection")
			.doesNotContain("Mia", "Jana", this.email, this.child, "data-person");
		assertThat(kept.lines().filter((line) -> line.startsWith("/")))
			.allMatch((path) -> path.matches("/offline(/write|/waiting)?|/(css|js|img|fonts)/.+-[0-9a-f]{32}\\.\\w+"));
		offline(true);
		this.phone.open("/journal");
		assertThat(page().locator("h1")).hasText("No connection");
		page().locator("a[href='/write']").click();
		assertThat(page().locator("h1")).hasText("Something slipped");
	}

	@Test
	void showsNothingOfTheParentWhileTheChildHasTheDevice() {
		page().evaluate("() => Outbox.device().then(({ person }) => Outbox.arrive(person, true, 'en'))");
		offline(true);
		for (String path : List.of("/", "/write", "/offline/write", "/offline/waiting")) {
			this.phone.open(path);
			assertThat(page().locator("h1")).hasText("No connection");
			assertThat(page().locator("a[href='/write']")).isHidden();
			assertThat(page().locator("body")).not().containsText("Mia");
		}
		offline(false);
		this.phone.open("/");
		offline(true);
		this.phone.open("/");
		assertThat(page().locator("h1")).hasText("Something slipped");
	}

	/** The page that was kept has nobody's token, and does not need one. */
	@Test
	void sendsFromThePageThatWasKeptOnceTheConnectionIsBack() {
		offline(true);
		this.phone.open("/write");
		offline(false);
		write("Back just in time");
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(arrived()).extracting("what_happened").containsExactly("Back just in time");
	}

	@Test
	void showsWhatTheServerRefused() {
		this.phone.open("/children");
		page().fill("#nickname", "Ben");
		this.phone.press("Add this child");
		this.phone.open("/children");
		await("async () => (await Outbox.device()).children.length === 2");
		offline(true);
		this.phone.open("/write");
		page().locator(".capture .chip-child:has-text('Ben')").click();
		write("Words about Ben");
		this.phone.open("/write");
		write("x".repeat(10_001));
		this.phone.open("/write");
		write("Good words");
		this.jdbc.sql("delete from child where nickname = 'Ben' and family_id = ?").param(family()).update();
		offline(false);
		assertThat(page().locator(".outbox")).containsText("is saved now: 1");
		assertThat(page().locator(".outbox")).containsText("could not be saved as it is: 2");
		assertThat(arrived()).extracting("what_happened").containsExactly("Good words");
		assertThat(page().locator(".waits .entry").nth(1)).containsText("another look");
		page().locator(".waits .entry").nth(1).locator("[data-open]").click();
		assertThat(page().locator(".errors")).containsText("at most 10,000 characters");
		page().fill("#whatHappened", "Shorter words");
		page().locator(".savebar button").click();
		assertThat(page().locator(".story")).containsText("Shorter words");
		awaitEntries(1);
		this.phone.open("/offline/waiting");
		assertThat(page().locator(".waits .entry")).hasCount(1);
		assertThat(page().locator(".waits .entry")).containsText("not there any more");
		page().locator(".waits [data-open]").click();
		assertThat(page().locator(".story")).containsText("Words about Ben");
		awaitEntries(0);
		this.phone.open("/offline/waiting");
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(arrived()).hasSize(3);
	}

	@Test
	void showsBothWhereItHadArrivedAndWasChangedSince() {
		AtomicInteger sent = new AtomicInteger();
		this.phone.context().route("**/episodes", (route) -> {
			if (sent.getAndIncrement() == 0) {
				route.fetch(new FetchOptions().setMaxRedirects(0));
			}
			route.abort();
		});
		this.phone.open("/write");
		write("As it was sent");
		assertThat(page().locator(".waits .entry")).hasCount(1);
		this.jdbc.sql("update mistake_episode set what_happened = 'As it was changed' where family_id = ?")
			.param(family())
			.update();
		this.phone.context().unroute("**/episodes");
		page().evaluate("() => document.querySelector('[data-send]').click()");
		assertThat(page().locator(".waits .entry")).containsText("was changed in the journal since");
		page().locator(".waits [data-open]").click();
		assertThat(page().locator("h1")).hasText("This was changed while you were writing");
		assertThat(page().locator("#whatHappened")).hasValue("As it was sent");
		assertThat(page().locator(".theirs").nth(1)).containsText("As it was changed");
		page().fill("#whatHappened", "Both");
		page().locator(".savebar button").click();
		assertThat(page().locator(".story")).containsText("Both");
		awaitEntries(0);
		this.phone.open("/offline/waiting");
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(arrived()).hasSize(1);
	}

	@Test
	void throwsAwayOnlyWhatIsThrownAwayTwice() {
		offline(true);
		this.phone.open("/write");
		write("Never mind");
		page().locator("[data-drop]").click();
		assertThat(page().locator(".waits .entry")).hasCount(1);
		page().locator("[data-drop]").click();
		assertThat(page().locator("[data-none]")).isVisible();
		assertThat(this.phone.waiting()).isEmpty();
	}

	@Test
	void canBeInstalled() {
		JsonObject errors = this.phone.context().newCDPSession(page()).send("Page.getInstallabilityErrors");
		assertThat(errors.getAsJsonArray("installabilityErrors"))
			.extracting((error) -> error.getAsJsonObject().get("errorId").getAsString())
			.containsExactly("in-incognito");
		JsonObject manifest = this.phone.context().newCDPSession(page()).send("Page.getAppManifest");
		assertThat(manifest.getAsJsonArray("errors")).isEmpty();
		assertThat(manifest.get("data").getAsString()).contains("\"start_url\":\"/\"", "\"url\":\"/write\"",
				"maskable");
	}

	private void write(String words) {
		page().fill("#whatHappened", words);
		page().locator(".savebar button").click();
		page().waitForURL("**/offline/waiting");
	}

	private void win(String where, String words) {
		page().fill(where + " .one-line [name=text]", words);
		page().locator(where + " .one-line button").click();
		page().waitForURL("**/offline/waiting");
	}

	private void signOut() {
		page().locator("form[action='/sign-out'] button").click();
		page().waitForFunction("() => location.pathname === '/welcome' || document.querySelector('form .outbox')");
	}

	private void offline(boolean offline) {
		this.phone.context().setOffline(offline);
	}

	private String device() {
		page().waitForFunction("() => typeof Outbox !== 'undefined'");
		return (String) page().evaluate("() => Outbox.device().then(JSON.stringify)");
	}

	private void awaitEntries(int waiting) {
		await("async () => (await Outbox.entries((await Outbox.device()).person)).length === " + waiting);
	}

	private void await(String condition) {
		for (int i = 0; i < 100 && !Boolean.TRUE.equals(page().evaluate(condition)); i++) {
			page().waitForTimeout(100);
		}
	}

	private UUID family() {
		return this.jdbc
			.sql("select c.family_id from caregiver c join account a on a.id = c.account_id where a.email = ?")
			.param(this.email)
			.query(UUID.class)
			.single();
	}

	private List<Map<String, Object>> arrived() {
		return this.jdbc.sql("select * from mistake_episode where family_id = ? order by created_at, id")
			.param(family())
			.query()
			.listOfRows();
	}

	private static Instant moment(Map<String, Object> row) {
		Object at = row.get("occurred_at");
		return (at instanceof Timestamp timestamp) ? timestamp.toInstant() : ((OffsetDateTime) at).toInstant();
	}

	private Page page() {
		return this.phone.page();
	}

}
