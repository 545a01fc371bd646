package firstattempt.account;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class SignInTests {

	private static final String DEVICE = "first-attempt-device";

	@LocalServerPort
	private int port;

	private final String email = Browser.newEmail();

	@Test
	void signsInAndOut() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = signIn(Browser.PASSWORD);
		assertThat(browser.get("/settings").selectFirst("#name").val()).isEqualTo("Jana");
		browser.submit("/sign-out");
		assertThat(browser.path()).isEqualTo("/welcome");
		assertThat(browser.keeps(DEVICE)).isFalse();
		browser.get("/settings");
		assertThat(browser.path()).isEqualTo("/sign-in");
	}

	@Test
	void asksAgainAndKeepsTheAddress() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = signIn("not my password");
		assertThat(browser.status()).isEqualTo(401);
		assertThat(browser.page().selectFirst("#username").val()).isEqualTo(this.email);
		assertThat(browser.page().selectFirst(".errors").text()).contains("do not belong together");
	}

	@Test
	void letsNobodyGoOnGuessing() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = signIn("not my password");
		for (int i = 1; i < 10; i++) {
			browser.submit("/sign-in", "username", this.email, "password", "not my password " + i);
			assertThat(browser.status()).isEqualTo(401);
		}
		browser.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(browser.status()).isEqualTo(429);
		assertThat(browser.page().selectFirst(".errors").text()).contains("quarter of an hour");
		assertThat(browser.page().selectFirst("#username").val()).isEqualTo(this.email);
		browser.submit("/sign-in", "username", Browser.newEmail(), "password", "something else");
		assertThat(browser.status()).isEqualTo(401);
	}

	@Test
	void goesOnToThePageThatWasWanted() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = new Browser(this.port);
		browser.get("/settings");
		browser.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(browser.path()).isEqualTo("/settings");
	}

	@Test
	void leadsACoachHomeWhoWantedAPageForParents() {
		Browser cora = new Browser(this.port);
		cora.get("/register");
		cora.submit("/register", "name", "Cora", "email", this.email, "password", Browser.PASSWORD, "role", "COACH");
		Browser browser = new Browser(this.port);
		browser.get("/journal");
		browser.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(browser.path()).isEqualTo("/coach");
		assertThat(browser.status()).isEqualTo(200);
	}

	@Test
	void staysSignedInOnADeviceThatIsRemembered() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = signIn(Browser.PASSWORD);
		for (int i = 0; i < 3; i++) {
			browser.close();
			browser.get("/settings");
			assertThat(browser.path()).isEqualTo("/settings");
		}
		assertThat(browser.page().text()).contains("This device, in use now");
	}

	@Test
	void endsWithTheSessionWhereNobodyAskedToStay() {
		Browser.registered(this.port, "Jana", this.email);
		Browser browser = new Browser(this.port);
		browser.get("/sign-in");
		browser.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD, "remember-me", null);
		browser.close();
		browser.get("/settings");
		assertThat(browser.path()).isEqualTo("/sign-in");
	}

	@Test
	void signsADeviceOutFromAnother() {
		Browser phone = Browser.registered(this.port, "Jana", this.email);
		Browser laptop = signIn(Browser.PASSWORD);
		Document settings = laptop.get("/settings");
		assertThat(settings.select("form[action$=/sign-out]")).hasSize(3);
		String other = settings.select("li:not(:contains(in use now)) form[action^=/settings/devices]").attr("action");
		laptop.submit(other);
		assertThat(laptop.path()).isEqualTo("/settings");
		assertThat(laptop.page().selectFirst(".notice").text()).contains("signed out");
		assertThat(laptop.page().select("form[action^=/settings/devices]")).hasSize(1);
		phone.get("/settings");
		assertThat(phone.path()).isEqualTo("/sign-in");
		laptop.close();
		laptop.get("/settings");
		assertThat(laptop.path()).isEqualTo("/settings");
	}

	@Test
	void doesNotSignSomebodyElsesDeviceOut() {
		Browser jana = Browser.registered(this.port, "Jana", this.email);
		String device = jana.get("/settings").select("form[action^=/settings/devices]").attr("action");
		Browser other = Browser.registered(this.port, "Other", Browser.newEmail());
		Document settings = other.get("/settings");
		settings.select("form[action^=/settings/devices]").attr("action", device);
		other.submit(device);
		assertThat(other.status()).isEqualTo(404);
		jana.close();
		jana.get("/settings");
		assertThat(jana.path()).isEqualTo("/settings");
	}

	private Browser signIn(String password) {
		Browser browser = new Browser(this.port);
		browser.get("/sign-in");
		browser.submit("/sign-in", "username", this.email, "password", password);
		return browser;
	}

}
