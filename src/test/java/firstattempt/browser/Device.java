package firstattempt.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody's phone or computer. It watches that no page asks for anything from elsewhere,
 * breaks the policy or stumbles over its own script.
 */
final class Device implements AutoCloseable {

	private final BrowserContext context;

	private final String root;

	private final List<String> complaints = new ArrayList<>();

	private Page page;

	private int taps;

	Device(BrowserContext context, String root) {
		this.context = context;
		this.root = root;
		context.setDefaultTimeout(60_000);
		context.onRequest((request) -> {
			if (!request.url().startsWith(root + "/") && !request.url().startsWith("data:")) {
				this.complaints.add("asks for " + request.url());
			}
		});
		context.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		context.onWebError((error) -> this.complaints.add(error.error()));
		this.page = context.newPage();
	}

	/**
	 * Registers a parent with a family and one child.
	 * @param email their address
	 * @return the path of the child's page
	 */
	String register(String email) {
		return register(email, "Jana", "Mia");
	}

	String register(String email, String name, String nickname) {
		open("/register");
		this.page.fill("#name", name);
		this.page.fill("#email", email);
		this.page.fill("#password", firstattempt.Browser.PASSWORD);
		press("Create my account");
		this.page.fill("#name", "Us");
		this.page.selectOption("#timeZone", "Europe/Prague");
		press("Begin");
		this.page.fill("#nickname", nickname);
		press("Add this child");
		open("/children");
		return this.page.locator("main a[href^='/children/']").first().getAttribute("href");
	}

	void signIn(String email) {
		this.page.fill("#username", email);
		this.page.fill("#password", firstattempt.Browser.PASSWORD);
		press("Sign in");
	}

	void open(String path) {
		this.page.navigate(this.root + path);
	}

	/**
	 * Presses a button.
	 * @param words what stands on it
	 */
	void press(String words) {
		tap(this.page.locator("main button", new Page.LocatorOptions().setHasText(words)).first());
	}

	/**
	 * Taps an answer of the form.
	 * @param name the question
	 * @param value the answer
	 */
	void answer(String name, String value) {
		tap(this.page.locator("label:has(input[name='%s'][value='%s'])".formatted(name, value)));
	}

	void tap(Locator where) {
		this.taps++;
		where.click();
	}

	int taps() {
		return this.taps;
	}

	/** Closes the page as a phone does that needs room, and opens another. */
	void killTab() {
		this.page.close();
		this.page = this.context.newPage();
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	/**
	 * Fetches a page without opening it.
	 * @param path its path
	 * @return its text
	 */
	String read(String path) {
		return this.context.request().get(this.root + path).text();
	}

	String path() {
		return this.page.url().replaceFirst("^" + this.root, "").replaceFirst("[?#].*", "");
	}

	/**
	 * What is kept on the device of what was typed.
	 * @return all of it, as text
	 */
	String drafts() {
		return (String) this.page.evaluate(
				"() => Object.entries(localStorage).filter(([key]) => key.startsWith('draft:')).map(String).join('\\n')");
	}

	/** Waits until the device could be used without a connection. */
	void settle() {
		for (int i = 0; i < 300; i++) {
			Object ready = this.page.evaluate("""
					async () => navigator.serviceWorker.controller !== null
						&& Boolean((await Outbox.device()).children?.length)
						&& (await caches.match("/offline/waiting")) !== undefined""");
			if (Boolean.TRUE.equals(ready)) {
				return;
			}
			this.page.waitForTimeout(100);
		}
		throw new AssertionError("The worker does not come");
	}

	/**
	 * What waits on the device, for whomever.
	 * @return the entries, in order
	 */
	@SuppressWarnings("unchecked")
	List<Map<String, Object>> waiting() {
		return (List<Map<String, Object>>) this.page.evaluate("""
				async () => (await indexedDB.databases()).length === 0 ? [] : new Promise((resolve, reject) => {
					const request = indexedDB.open("first-attempt");
					request.onerror = () => reject(request.error);
					request.onsuccess = () => {
						const database = request.result;
						database.transaction("outbox").objectStore("outbox").getAll().onsuccess = ({ target }) => {
							database.close();
							resolve(target.result);
						};
					};
				})""");
	}

	List<String> complaints() {
		return this.complaints;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
