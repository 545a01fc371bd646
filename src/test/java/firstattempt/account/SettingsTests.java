package firstattempt.account;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class SettingsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	private final String email = Browser.newEmail();

	@Test
	void savesANewName() {
		Browser jana = Browser.registered(this.port, "Jana", this.email);
		jana.get("/settings");
		jana.submit("/settings/name", "name", " ");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst("#name-error").text()).isEqualTo("Please fill in a name.");
		jana.submit("/settings/name", "name", "Jana <N.>");
		assertThat(jana.page().selectFirst(".notice").text()).isEqualTo("Your name is saved.");
		assertThat(jana.page().selectFirst("#name").val()).isEqualTo("Jana <N.>");
	}

	@Test
	void changesThePasswordAndEndsAllOtherSessions() {
		Browser here = Browser.registered(this.port, "Jana", this.email);
		Browser there = new Browser(this.port);
		there.get("/sign-in");
		there.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		here.get("/settings");
		here.submit("/settings/password", "current", Browser.PASSWORD, "password", "three new words");
		assertThat(here.page().selectFirst(".notice").text()).startsWith("Your password is changed.");
		there.get("/settings");
		assertThat(there.path()).isEqualTo("/sign-in");
		here.close();
		here.get("/settings");
		assertThat(here.path()).isEqualTo("/settings");
		there.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(there.status()).isEqualTo(401);
		there.submit("/sign-in", "username", this.email, "password", "three new words");
		assertThat(there.path()).isEqualTo("/settings");
	}

	@Test
	void saysWithoutADateWhenADeviceWasUsed() {
		Browser here = Browser.registered(this.port, "Jana", this.email);
		Browser there = new Browser(this.port);
		there.get("/sign-in");
		there.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD, "remember-me", "true");
		for (String[] used : new String[][] { { "1", "Used within the last day" }, { "25", "Last used a day ago" },
				{ "80", "Last used 3 days ago" } }) {
			this.database.update("update remembered_device set last_used_at = current_timestamp - interval '" + used[0]
					+ "' hour where account_id = (select id from account where email = ?)", this.email);
			assertThat(here.get("/settings").select(".rows time").eachText()).containsOnly(used[1]).isNotEmpty();
		}
	}

	@Test
	void leavesThePasswordWhereTheOldOneIsWrong() {
		Browser jana = Browser.registered(this.port, "Jana", this.email);
		jana.get("/settings");
		jana.submit("/settings/password", "current", "not my password", "password", "three new words");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst("#current-error").text()).isEqualTo("This is not your password.");
	}

	@Test
	void closesTheAccountAndTheFamilyOfTheLastCaregiver() {
		Browser jana = Browser.registered(this.port, "Jana", this.email);
		jana.submit("/family/new", "name", this.email, "timeZone", "Europe/Prague");
		jana.addChild("Mia");
		jana.get("/settings");
		jana.submit("/settings/close", "password", "not my password");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst("#close-password-error").text()).isEqualTo("This is not your password.");
		assertThat(jana.page().selectFirst("details").hasAttr("open")).isTrue();
		assertThat(families()).isEqualTo(1);
		jana.submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(jana.path()).isEqualTo("/welcome");
		assertThat(jana.page().selectFirst(".notice").text()).startsWith("Your account is closed.");
		assertThat(families()).isZero();
		jana.get("/settings");
		jana.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(jana.status()).isEqualTo(401);
	}

	@Test
	void letsAVisitorLeaveWithoutAPassword() {
		Browser visitor = new Browser(this.port);
		visitor.get("/welcome");
		visitor.submit("/demo");
		visitor.get("/settings");
		assertThat(visitor.page().select("[type=password]")).isEmpty();
		visitor.submit("/settings/close");
		assertThat(visitor.path()).isEqualTo("/welcome");
		visitor.get("/settings");
		assertThat(visitor.path()).isEqualTo("/sign-in");
	}

	private int families() {
		return this.database.queryForObject("select count(*) from family where name = ?", Integer.class, this.email);
	}

}
