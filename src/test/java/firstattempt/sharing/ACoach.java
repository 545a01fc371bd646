package firstattempt.sharing;

import firstattempt.Browser;
import org.jsoup.nodes.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** A coach at a browser. */
public final class ACoach {

	/** A day before anything is written. */
	static final String LONG_AGO = "2020-01-01";

	private final Browser browser;

	private final String email;

	private String history;

	private ACoach(Browser browser, String email) {
		this.browser = browser;
		this.email = email;
	}

	/**
	 * Cora, who has just registered.
	 * @param port the port of the app
	 * @return the coach
	 */
	public static ACoach cora(int port) {
		Browser browser = new Browser(port);
		String email = Browser.newEmail();
		browser.get("/register");
		browser.submit("/register", "name", "Cora Lind", "email", email, "password", Browser.PASSWORD, "role", "COACH");
		return new ACoach(browser, email);
	}

	/**
	 * Makes her known to a family.
	 * @param parent who gives her the code
	 */
	public void meet(Browser parent) {
		parent.get("/sharing");
		String code = parent.submit("/sharing/code").select("#shown-code").val();
		get("/coach");
		this.browser.submit("/coach/code", "code", code);
	}

	/**
	 * Opens the preview of what she would read about the first child.
	 * @param parent who knows her
	 * @param since the first day that is shared
	 * @param words how much of the words: ALL, PARENTS or PATTERN
	 */
	public void preview(Browser parent, String since, String words) {
		Document form = parent.get("/sharing/new");
		parent.submit("/sharing/preview", "coach", this.browser.person().toString(), "child",
				form.select("[name=child]").val(), "since", since, "words", words);
		assertThat(parent.status()).isEqualTo(200);
	}

	/**
	 * Lets her read about the first child of a family, all that there is.
	 * @param parent who shares
	 * @param words how much of the words: ALL, PARENTS or PATTERN
	 */
	public void reads(Browser parent, String words) {
		reads(parent, LONG_AGO, words);
	}

	/**
	 * Lets her read about the first child of a family.
	 * @param parent who shares
	 * @param since the first day that is shared
	 * @param words how much of the words: ALL, PARENTS or PATTERN
	 */
	public void reads(Browser parent, String since, String words) {
		meet(parent);
		preview(parent, since, words);
		parent.submit("/sharing/consents");
		assertThat(parent.path()).isEqualTo("/sharing");
		this.history = get("/coach").select(".case h2 a").attr("href");
	}

	/**
	 * Where she reads what was shared with her.
	 * @return the address, also when it is shared no more
	 */
	public String history() {
		return this.history;
	}

	/**
	 * What she reads with.
	 * @return her browser
	 */
	public Browser browser() {
		return this.browser;
	}

	/**
	 * Her address.
	 * @return the email address
	 */
	public String email() {
		return this.email;
	}

	/**
	 * Opens a page.
	 * @param path where
	 * @return the page
	 */
	public Document get(String path) {
		return this.browser.get(path);
	}

	/**
	 * How the last page answered.
	 * @return the status
	 */
	public int status() {
		return this.browser.status();
	}

}
