package firstattempt.plan;

import java.time.LocalDate;
import java.time.ZoneId;

import firstattempt.Browser;
import org.jsoup.nodes.Document;

/** A caregiver at a browser, who plans. */
final class Planner {

	private final Browser browser;

	private final String child;

	private Planner(Browser browser, String child) {
		this.browser = browser;
		this.child = child;
	}

	/** Jana of the Novaks in Prague, whose child is Mia. */
	static Planner jana(int port) {
		Browser browser = Browser.ofFamily(port);
		return new Planner(browser, browser.addChild("Mia"));
	}

	/** Tomas, who joins the same family. */
	Planner tomas() {
		return new Planner(this.browser.tomas(), this.child);
	}

	Browser browser() {
		return this.browser;
	}

	int status() {
		return this.browser.status();
	}

	/** The path of the child's page. */
	String child() {
		return this.child;
	}

	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Europe/Prague"));
	}

	static String in(int days) {
		return today().plusDays(days).toString();
	}

	/** Opens the form, fills it in and sends it. */
	Document make(String form, String... fields) {
		this.browser.get(form + "/new");
		return this.browser.submit(form, fields);
	}

	/** Makes a plan for when something is forgotten, and answers the path of its page. */
	String plan(String ifText, String thenText) {
		Document page = make("/plans", "ifText", ifText, "thenText", thenText, "situation", "FORGOT");
		return page.select(".plan a[href^=/plans/]").last().attr("href");
	}

	/** Writes an episode down, and answers the path of its page. */
	String wrote(String... fields) {
		return this.browser.write(this.child, fields);
	}

	Document answer(String plan, String episode, String outcome) {
		this.browser.get(episode);
		return this.browser.submit(chance(plan, episode), "outcome", outcome);
	}

	static String chance(String plan, String episode) {
		return plan + "/chances" + episode.substring("/episodes".length());
	}

	/** What the notice offers to take back. */
	Document undo() {
		return this.browser.submit("\"" + this.browser.page().selectFirst(".notice form").attr("action") + "\"");
	}

	Document read(String path) {
		return this.browser.get(path);
	}

	static String notice(Document page) {
		return page.select(".notice p").text();
	}

	/** Sends a form of the page elsewhere than it leads. */
	Document send(String action, String elsewhere, String... fields) {
		this.browser.page().select("form[action=" + action + "]").attr("action", elsewhere);
		return this.browser.submit(elsewhere, fields);
	}

}
