package firstattempt.account;

import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import firstattempt.Browser;
import firstattempt.PageTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ReaderLocaleTests {

	@LocalServerPort
	private int port;

	@Autowired
	private GreenMail letters;

	@ParameterizedTest
	@ValueSource(strings = { "es", "es-MX,es;q=0.9,en;q=0.8", "fr,es-419;q=0.5" })
	void speaksSpanishWithWhomAsksForIt(String languages) {
		Browser visitor = asking(languages);
		assertThat(language(visitor.get("/welcome"))).isEqualTo("es");
		assertThat(visitor.page().selectFirst("h1").text()).startsWith("Deja que lo intenten.");
		assertThat(visitor.header("Content-Language")).startsWith("es");
		assertThat(visitor.get("/not/there").select("h1")).isNotEmpty();
		assertThat(language(visitor.page())).isEqualTo("es");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr-CH, fr;q=0.9, de;q=0.8", "*", "ar-u-nu-arab", "none of these", "en-GB, es" })
	void speaksEnglishWithEverybodyElse(String languages) {
		Browser visitor = asking(languages);
		assertThat(language(visitor.get("/welcome"))).isEqualTo("en");
		assertThat(visitor.page().selectFirst("h1").text()).startsWith("Let them try.");
	}

	@Test
	void speaksEnglishWhereNothingIsAskedFor() {
		assertThat(language(new Browser(this.port).get("/welcome"))).isEqualTo("en");
	}

	@Test
	void keepsTheLanguageThatAVisitorChose() {
		Browser visitor = asking("fr").sending("Referer", "http://localhost/sign-in?continue");
		visitor.get("/welcome");
		visitor.submit("/language", "language", "ES");
		assertThat(visitor.path()).isEqualTo("/sign-in");
		assertThat(language(visitor.page())).isEqualTo("es");
		visitor.close();
		assertThat(language(visitor.get("/register"))).isEqualTo("es");
		visitor.submit("/register", "name", "Jana", "email", Browser.newEmail(), "password", Browser.PASSWORD);
		assertThat(language(visitor.get("/settings"))).isEqualTo("es");
		visitor.submit("/sign-out");
		assertThat(language(visitor.get("/welcome"))).isEqualTo("es");
	}

	@Test
	void letsAVisitorChooseAtTheFootOfALongPage() {
		Browser visitor = new Browser(this.port).sending("Referer", "http://localhost/themes");
		visitor.get("/themes");
		visitor.submit("/language", "language", "ES");
		assertThat(visitor.path()).isEqualTo("/themes");
		assertThat(language(visitor.page())).isEqualTo("es");
	}

	@Test
	void takesTheLanguageAlongToAnotherDevice() {
		String email = Browser.newEmail();
		Browser phone = Browser.registered(this.port, "Jana", email);
		phone.get("/settings");
		phone.submit("/language", "language", "ES");
		assertThat(language(phone.get("/settings"))).isEqualTo("es");
		Browser desk = asking("en-US");
		desk.get("/sign-in");
		desk.submit("/sign-in", "username", email, "password", Browser.PASSWORD, "remember-me", "true");
		assertThat(language(desk.get("/settings"))).isEqualTo("es");
		desk.close();
		assertThat(language(desk.get("/settings"))).isEqualTo("es");
		assertThat(language(asking("en-US").get("/welcome"))).isEqualTo("en");
	}

	@Test
	void writesLettersInTheLanguageOfWhoeverGetsThem() throws Exception {
		String email = Browser.newEmail();
		Browser jana = asking("es-MX");
		jana.get("/register");
		jana.submit("/register", "name", "Jana", "email", email, "password", Browser.PASSWORD);
		Browser somebody = asking("en-US");
		somebody.get("/password/forgotten");
		somebody.submit("/password/forgotten", "email", email);
		for (int i = 0; i < 100 && letterTo(email).isEmpty(); i++) {
			Thread.sleep(100);
		}
		MimeMessage letter = letterTo(email).orElseThrow();
		assertThat(letter.getSubject()).isEqualTo("Elige una contraseña nueva para First Attempt");
		assertThat(letter.getContent().toString()).startsWith("Hola, Jana:");
	}

	@Test
	void writesDaysAndTimesAsTheReaderDoes() {
		Browser jana = asking("es-ES");
		jana.get("/register");
		jana.submit("/register", "name", "Jana", "email", Browser.newEmail(), "password", Browser.PASSWORD);
		jana.get("/family/new");
		jana.submit("/family/new", "name", "Los Novak", "timeZone", "America/Mexico_City");
		String mia = jana.addChild("Mia");
		jana.get(mia + "/episodes/new");
		jana.submit(mia + "/episodes", "title", "Flauta", "when", "PICK", "occurredAt", "2025-11-03T15:40");
		assertThat(jana.page().select(".episode-head time").text()).isEqualTo("Lunes, 3 de noviembre de 2025, 15:40");
		for (String page : new String[] { "/", "/journal", "/insights", "/insights/weeks", "/guide", "/plans",
				"/threads", "/family", "/children", "/sharing", "/sharing/new", "/settings", "/themes", "/trash",
				"/more" }) {
			assertThat(language(jana.get(page))).as(page).isEqualTo("es");
			assertThat(jana.status()).as(page).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example//there.example/x", "//there.example", "mailto:jana", "{",
			"javascript:alert(1)", "" })
	void leadsNowhereElse(String from) {
		Browser visitor = new Browser(this.port).sending("Referer", from);
		visitor.stay();
		visitor.get("/welcome");
		visitor.submit("/language", "language", "ES");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.header("Location")).matches("(http://localhost:\\d+)?/");
	}

	@Test
	void knowsNoOtherLanguage() {
		Browser visitor = new Browser(this.port);
		visitor.get("/welcome");
		visitor.submit("/language", "language", "TLH");
		assertThat(visitor.status()).isEqualTo(400);
	}

	private Optional<MimeMessage> letterTo(String address) throws MessagingException {
		for (MimeMessage letter : this.letters.getReceivedMessages()) {
			if (letter.getAllRecipients()[0].toString().equals(address)) {
				return Optional.of(letter);
			}
		}
		return Optional.empty();
	}

	private Browser asking(String languages) {
		return new Browser(this.port).sending("Accept-Language", languages);
	}

	private static String language(Document page) {
		return page.selectFirst("html").attr("lang");
	}

}
