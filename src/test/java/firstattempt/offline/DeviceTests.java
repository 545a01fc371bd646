package firstattempt.offline;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class DeviceTests {

	private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void tellsADeviceWhoIsSignedInAndWhomTheyWriteAbout() {
		Browser jana = Browser.ofFamily(this.port);
		String mia = jana.addChild("Mia").replaceFirst(".*/", "");
		String ben = jana.addChild("Ben").replaceFirst(".*/", "");
		jana.get("/children/" + ben);
		jana.submit("/children/" + ben + "/archive");
		jana.get("/device");
		assertThat(jana.header("Cache-Control")).contains("no-store");
		assertThat(jana.text())
			.contains("\"id\":\"" + mia + "\"", "\"nickname\":\"Mia\"", "\"zone\":\"Europe/Prague\"",
					"\"parameter\":\"_csrf\"", "\"token\":\"")
			.doesNotContain(ben, "2017");
	}

	@Test
	void tellsNothingToSomebodyWhoIsNotSignedIn() {
		Browser nobody = new Browser(this.port);
		nobody.get("/device");
		assertThat(nobody.path()).isEqualTo("/sign-in");
	}

	@Test
	void servesAWorkerThatIsAskedForAnewAndNamesFilesThatStay() {
		Browser browser = new Browser(this.port);
		browser.get("/sw.js");
		assertThat(browser.header("Cache-Control")).isEqualTo("no-cache");
		assertThat(browser.header("Content-Type")).startsWith("text/javascript");
		List<String> files = QUOTED.matcher(browser.text())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(files).hasSizeGreaterThan(6).allSatisfy((file) -> {
			browser.get(file);
			assertThat(browser.status()).as(file).isEqualTo(200);
			assertThat(browser.header("Cache-Control")).as(file).contains("immutable", "max-age=31536000");
		});
		browser.get("/css/app.css");
		assertThat(browser.header("Cache-Control")).doesNotContain("immutable");
	}

	@Test
	void namesIconsThatAreThere() {
		Browser browser = new Browser(this.port);
		browser.get("/manifest.webmanifest");
		assertThat(browser.header("Content-Type")).startsWith("application/manifest+json");
		assertThat(browser.text()).contains("512x512", "192x192", "maskable", "\"url\":\"/write\"");
		QUOTED.matcher(browser.text()).results().map((found) -> found.group(1)).distinct().forEach((path) -> {
			if (path.startsWith("/img/")) {
				browser.get(path);
				assertThat(browser.header("Content-Type")).as(path).isEqualTo("image/png");
			}
		});
	}

	@Test
	void hasADeviceLetGoOfEverythingAtSignOut() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		jana.stay();
		jana.get("/settings");
		jana.submit("/sign-out");
		assertThat(jana.header("Clear-Site-Data")).isEqualTo("\"storage\"");
	}

	@Test
	void leavesWhatOthersHaveWaitingThere() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		jana.stay();
		jana.get("/settings");
		jana.submit("/sign-out", "othersWait", "true");
		assertThat(jana.header("Clear-Site-Data")).isNull();
	}

	@Test
	void hasADeviceLetGoOfEverythingWhenTheAccountIsClosed() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		jana.stay();
		jana.get("/settings");
		jana.submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(jana.header("Clear-Site-Data")).isEqualTo("\"storage\"");
	}

}
