package firstattempt.account;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class RegisterTests {

	@LocalServerPort
	private int port;

	@Test
	void registersAParentWhoThenFoundsAFamily() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		assertThat(jana.path()).isEqualTo("/family/new");
		assertThat(jana.get("/settings").selectFirst("#name").val()).isEqualTo("Jana");
	}

	@Test
	void keepsEverythingThatWasTypedButThePassword() {
		Browser browser = new Browser(this.port);
		browser.get("/register");
		Document page = browser.submit("/register", "name", "Jana", "email", "jana.example.org", "password", "short",
				"role", "COACH", "remember-me", null);
		assertThat(browser.status()).isEqualTo(422);
		assertThat(page.selectFirst("#name").val()).isEqualTo("Jana");
		assertThat(page.selectFirst("#email").val()).isEqualTo("jana.example.org");
		assertThat(page.selectFirst("[name=role][checked]").val()).isEqualTo("COACH");
		assertThat(page.selectFirst("[name=remember-me]").hasAttr("checked")).isFalse();
		assertThat(page.selectFirst("#password").val()).isEmpty();
		assertThat(page.html()).doesNotContain("short");
		assertThat(page.selectFirst("#password-error").text())
			.isEqualTo("Please use at least 10 and at most 200 characters.");
		assertThat(page.selectFirst("#password").attr("aria-describedby")).isEqualTo("password-hint password-error");
		assertThat(page.select(".errors a").eachAttr("href")).containsExactlyInAnyOrder("#email", "#password");
	}

	@Test
	void saysThatAnAddressIsTaken() {
		String email = Browser.newEmail();
		Browser.registered(this.port, "Jana", email);
		Browser second = Browser.registered(this.port, "Tomas", email.toUpperCase(java.util.Locale.ROOT));
		assertThat(second.status()).isEqualTo(422);
		assertThat(second.page().selectFirst("#email-error").text()).contains("already registered");
		assertThat(second.page().selectFirst("#name").val()).isEqualTo("Tomas");
	}

	@Test
	void asksAgainForARoleThatThereIsNot() {
		Browser browser = new Browser(this.port);
		browser.get("/register");
		browser.submit("/register", "name", "Jana", "email", Browser.newEmail(), "password", Browser.PASSWORD, "role",
				"ADMIN");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().selectFirst("#name").val()).isEqualTo("Jana");
		assertThat(browser.page().selectFirst(".errors").text()).contains("choose");
	}

	@Test
	void showsACoachToTheirDesk() {
		Browser cora = new Browser(this.port);
		cora.get("/journal");
		cora.get("/register");
		cora.submit("/register", "name", "Cora", "email", Browser.newEmail(), "password", Browser.PASSWORD, "role",
				"COACH");
		assertThat(cora.path()).isEqualTo("/coach");
		assertThat(cora.page().selectFirst("h1").text()).isEqualTo("Families");
		cora.get("/");
		assertThat(cora.path()).isEqualTo("/coach");
		cora.get("/family");
		assertThat(cora.status()).isEqualTo(403);
	}

}
