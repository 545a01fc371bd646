package firstattempt.coaching;

import firstattempt.Browser;
import org.jsoup.nodes.Document;

/** A coach at a browser. */
final class ACoach {

	private final Browser browser;

	private final String email;

	private ACoach(Browser browser, String email) {
		this.browser = browser;
		this.email = email;
	}

	/** Cora, who has just registered. */
	static ACoach cora(int port) {
		Browser browser = new Browser(port);
		String email = Browser.newEmail();
		browser.get("/register");
		browser.submit("/register", "name", "Cora Lind", "email", email, "password", Browser.PASSWORD, "role", "COACH");
		return new ACoach(browser, email);
	}

	Browser browser() {
		return this.browser;
	}

	String email() {
		return this.email;
	}

	Document get(String path) {
		return this.browser.get(path);
	}

	int status() {
		return this.browser.status();
	}

}
