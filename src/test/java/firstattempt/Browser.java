package firstattempt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at a browser without JavaScript: goes to pages, fills in the forms that stand
 * there, keeps cookies.
 */
public final class Browser {

	/** The password of everybody who is {@link #registered}. */
	public static final String PASSWORD = "seven small boats";

	private final String root;

	private final Connection session;

	private Connection.Response response;

	private String text;

	private Document page;

	public Browser(int port) {
		this("http://localhost:" + port,
				Jsoup.newSession()
					.ignoreHttpErrors(true)
					.ignoreContentType(true)
					.header("Accept", "text/html")
					.timeout(60_000));
	}

	private Browser(String root, Connection session) {
		this.root = root;
		this.session = session;
	}

	/**
	 * An address that nobody has registered yet.
	 * @return the email address
	 */
	public static String newEmail() {
		return UUID.randomUUID() + "@example.org";
	}

	/**
	 * A parent who has just registered, on a device that stays signed in.
	 * @param port the port of the app
	 * @param name what they are called
	 * @param email their address
	 * @return their browser
	 */
	public static Browser registered(int port, String name, String email) {
		Browser browser = new Browser(port);
		browser.get("/register");
		browser.submit("/register", "name", name, "email", email, "password", PASSWORD);
		return browser;
	}

	/**
	 * A parent with a family.
	 * @param port the port of the app
	 * @return their browser
	 */
	public static Browser ofFamily(int port) {
		Browser browser = registered(port, "Jana", newEmail());
		browser.get("/family/new");
		browser.submit("/family/new", "name", "The Novaks", "timeZone", "Europe/Prague");
		return browser;
	}

	/**
	 * Adds a child.
	 * @param nickname what the child is called
	 * @return the path of the child's page
	 */
	public String addChild(String nickname) {
		get("/children");
		submit("/children", "nickname", nickname, "birthYear", "2017");
		return get("/children").selectFirst("a:containsOwn(" + nickname + ")").attr("href");
	}

	/**
	 * Tomas, who is invited into the same family.
	 * @return his browser
	 */
	public Browser tomas() {
		get("/family");
		String link = submit("/family/invitations").selectFirst("#invitationLink").val();
		Browser other = registered(URI.create(this.root).getPort(), "Tomas", newEmail());
		other.get(link.substring(link.indexOf("/join/")));
		other.submit(link.substring(link.indexOf("/join/")));
		return other;
	}

	/**
	 * Writes an episode down.
	 * @param child the path of the page of the child whom it is about
	 * @param fields names and values in turn
	 * @return the path of the episode's page
	 */
	public String write(String child, String... fields) {
		get(child + "/episodes/new");
		submit(child + "/episodes", fields);
		if (!path().startsWith("/episodes/")) {
			throw new AssertionError("Not written:\n" + this.page.body());
		}
		return path();
	}

	/**
	 * Writes an episode down that happened some days ago, in the morning.
	 * @param child the path of the page of the child whom it is about
	 * @param daysAgo how many days ago
	 * @param title its title
	 * @param fields further names and values in turn
	 * @return the path of the episode's page
	 */
	public String write(String child, int daysAgo, String title, String... fields) {
		String[] all = Arrays.copyOf(fields, fields.length + 6);
		System.arraycopy(
				new String[] { "title", title, "when", "PICK", "occurredAt",
						LocalDate.now(ZoneId.of("Europe/Prague")).minusDays(daysAgo) + "T08:00" },
				0, all, fields.length, 6);
		return write(child, all);
	}

	/**
	 * Who is signed in; looked up in another tab.
	 * @return the id of their account
	 */
	public UUID person() {
		return UUID.fromString(again().get("/settings").body().attr("data-person"));
	}

	public Document get(String path) {
		return run(this.session.newRequest(this.root + path).method(Connection.Method.GET));
	}

	/**
	 * Fills in a form of the page and sends it; one that posts goes before a search.
	 * @param action where the form goes
	 * @param fields names and values in turn; fields that are not named stay as they are,
	 * and a value of null unticks
	 * @return the page that comes of it
	 */
	public Document submit(String action, String... fields) {
		List<FormElement> forms = this.page.select("form[action=" + action + "]").forms();
		if (forms.isEmpty()) {
			throw new AssertionError("No form for " + action + " in\n" + this.page.body());
		}
		FormElement form = forms.stream()
			.filter((one) -> one.attr("method").equalsIgnoreCase("post"))
			.findFirst()
			.orElse(forms.get(0));
		Connection sent = form.submit();
		for (int i = 0; i < fields.length; i += 2) {
			set(sent, fields[i], fields[i + 1]);
		}
		return run(sent);
	}

	private static void set(Connection sent, String name, String value) {
		if (value == null) {
			sent.request().data().removeIf((field) -> field.key().equals(name));
		}
		else if (sent.data(name) != null) {
			sent.data(name).value(value);
		}
		else {
			sent.data(name, value);
		}
	}

	/**
	 * The same page in another tab.
	 * @return a browser with the same cookies
	 */
	public Browser again() {
		Browser tab = new Browser(this.root, this.session);
		tab.response = this.response;
		tab.page = Jsoup.parse(this.page.outerHtml(), this.page.location()).connection(this.page.connection());
		return tab;
	}

	private Document run(Connection request) {
		try {
			this.response = request.execute();
			this.text = this.response.body();
			this.page = this.response.parse();
			return this.page;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Document page() {
		return this.page;
	}

	public int status() {
		return this.response.statusCode();
	}

	/**
	 * What the answer says of itself.
	 * @param name the name of a header
	 * @return its value, or null
	 */
	public String header(String name) {
		return this.response.header(name);
	}

	/**
	 * The answer as it came.
	 * @return its text
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Where the browser is now.
	 * @return the path, without what follows a question mark
	 */
	public String path() {
		return this.response.url().getPath();
	}

	/**
	 * From now on sends a header along.
	 * @param name which
	 * @param value what it says
	 * @return this browser
	 */
	public Browser sending(String name, String value) {
		this.session.header(name, value);
		return this;
	}

	/** From now on looks at a redirect itself, and does not go where it leads. */
	public void stay() {
		this.session.followRedirects(false);
	}

	/** Closes the browser: what lasts as long as a session is gone. */
	public void close() {
		drop("first-attempt-session");
	}

	/** Forgets everything but the page that is open. */
	public void forget() {
		this.session.cookieStore().removeAll();
	}

	/**
	 * Loses a cookie.
	 * @param name which
	 */
	public void drop(String name) {
		for (HttpCookie cookie : List.copyOf(this.session.cookieStore().getCookies())) {
			if (cookie.getName().equals(name)) {
				this.session.cookieStore().remove(URI.create(this.root), cookie);
			}
		}
	}

	/**
	 * Whether a cookie is kept.
	 * @param name which
	 * @return true if it is
	 */
	public boolean keeps(String name) {
		return this.session.cookieStore().getCookies().stream().anyMatch((cookie) -> cookie.getName().equals(name));
	}

}
