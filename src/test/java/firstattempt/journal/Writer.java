package firstattempt.journal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.theme.Theme;
import org.jsoup.nodes.Document;

/** A caregiver at a browser, who writes about a child. */
final class Writer {

	private final Browser browser;

	private final String child;

	private Writer(Browser browser, String child) {
		this.browser = browser;
		this.child = child;
	}

	/** Jana of the Novaks in Prague, whose child is Mia, born in 2017. */
	static Writer jana(int port) {
		Browser browser = Browser.ofFamily(port);
		return new Writer(browser, browser.addChild("Mia"));
	}

	/** Tomas, who joins the same family. */
	Writer tomas() {
		return new Writer(this.browser.tomas(), this.child);
	}

	/** The same caregiver, writing about another child. */
	Writer about(String nickname) {
		return new Writer(this.browser, this.browser.addChild(nickname));
	}

	Browser browser() {
		return this.browser;
	}

	/** The path of the child's page. */
	String child() {
		return this.child;
	}

	UUID childId() {
		return UUID.fromString(this.child.substring("/children/".length()));
	}

	UUID id() {
		return this.browser.person();
	}

	int status() {
		return this.browser.status();
	}

	/** Opens the form, fills it in and sends it. */
	Document write(String... fields) {
		this.browser.get(this.child + "/episodes/new");
		return this.browser.submit(this.child + "/episodes", fields);
	}

	/** Writes an episode down, and answers the path of its page. */
	String wrote(String... fields) {
		return this.browser.write(this.child, fields);
	}

	Document edit(String episode, String... fields) {
		this.browser.get(episode + "/edit");
		return this.browser.submit(episode, fields);
	}

	Document reflect(String episode, String... fields) {
		this.browser.get(episode);
		return this.browser.submit(episode + "/reflections", fields);
	}

	/** Ticks these themes and no others. */
	Document correct(String episode, Theme... themes) {
		Document page = this.browser.get(episode);
		page.select("input[name=theme]").removeAttr("checked");
		Arrays.stream(themes)
			.forEach((theme) -> page.select("input[name=theme][value=" + theme + "]").attr("checked", ""));
		return this.browser.submit(episode + "/themes");
	}

	Document win(String text) {
		this.browser.get("/");
		return this.browser.submit(this.child + "/wins", "text", text);
	}

	Document read(String path) {
		return this.browser.get(path);
	}

	/** The names of the entries that the journal lists. */
	List<String> journal(String query) {
		return names(this.browser.get("/journal" + query));
	}

	/** Sends a form of the page elsewhere than it leads. */
	Document send(String action, String elsewhere, String... fields) {
		this.browser.page().select("form[action=" + action + "]").attr("action", elsewhere);
		return this.browser.submit(elsewhere, fields);
	}

	static List<String> names(Document page) {
		return page.select(".entry h4, .win-text").eachText();
	}

	static List<String> themes(Document episode) {
		return episode.select(".lights label[data-theme]").eachAttr("data-theme");
	}

	static String notice(Document page) {
		return page.select(".notice p").text();
	}

}
