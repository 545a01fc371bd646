package firstattempt.sharing;

import firstattempt.Browser;
import org.jsoup.nodes.Document;

/** A coach at a browser. */
public final class ACoach {

	private final Browser browser;

	private final String email;

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
