package firstattempt.thread;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import org.jsoup.nodes.Document;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A caregiver in Prague at a browser, whose child is Mia. */
final class Parent {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	private final Browser browser;

	private final String child;

	private final JdbcClient jdbc;

	private Parent(Browser browser, String child, JdbcClient jdbc) {
		this.browser = browser;
		this.child = child;
		this.jdbc = jdbc;
	}

	static Parent jana(int port, JdbcClient jdbc) {
		Browser browser = Browser.ofFamily(port);
		return new Parent(browser, browser.addChild("Mia"), jdbc);
	}

	/** Tomas, of the same family. */
	Parent tomas() {
		return new Parent(this.browser.tomas(), this.child, this.jdbc);
	}

	/** The same caregiver, writing about another child. */
	Parent about(String nickname) {
		return new Parent(this.browser, this.browser.addChild(nickname), this.jdbc);
	}

	Browser browser() {
		return this.browser;
	}

	String child() {
		return this.child;
	}

	/** Writes a slip down on the day on which it happens, and answers its path. */
	String slip(int daysAgo, String title, String text, String... fields) {
		String[] all = new String[fields.length + 10];
		System.arraycopy(new String[] { "title", title, "whatHappened", text, "situation", "FORGOT", "when", "PICK",
				"occurredAt", LocalDate.now(PRAGUE).minusDays(daysAgo).toString() }, 0, all, 0, 10);
		System.arraycopy(fields, 0, all, 10, fields.length);
		this.browser.write(this.child, all);
		this.jdbc.sql("update mistake_episode set created_at = occurred_at where id = ?")
			.param(UUID.fromString(id(this.browser.path())))
			.update();
		return this.browser.path();
	}

	Document win(String text) {
		this.browser.get("/");
		return this.browser.submit(this.child + "/wins", "text", text);
	}

	Document read(String path) {
		return this.browser.get(path);
	}

	Document send(String page, String action, String... fields) {
		this.browser.get(page);
		return this.browser.submit(action, fields);
	}

	/** Undoes what was just done, from the page that says so. */
	Document undo() {
		return this.browser.submit(this.browser.page().selectFirst(".notice form").attr("action"));
	}

	/** Says that two slips belong together, and answers the path of their thread. */
	String join(String slip, String other) {
		this.browser.get(slip + "/thread");
		post(slip + "/thread", "other", id(other));
		return this.browser.path();
	}

	/** Sends what no form of the page sends. */
	Document post(String action, String... fields) {
		this.browser.get("/");
		this.browser.page().selectFirst("main form").attr("action", action);
		return this.browser.submit(action, fields);
	}

	/** What this feature leaves open: talks that wait are another's. */
	List<String> open() {
		return this.browser.get("/").select(".open .open-line:not(:has(a[href$=/debrief]))").eachText();
	}

	static String id(String path) {
		return path.replaceAll(".*/", "");
	}

	static String notice(Document page) {
		return page.select(".notice p").text();
	}

}
