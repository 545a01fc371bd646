package firstattempt.account;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import firstattempt.Browser;
import firstattempt.PageTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PasswordTests {

	@LocalServerPort
	private int port;

	@Autowired
	private GreenMail letters;

	private final String email = Browser.newEmail();

	@Test
	void mailsALinkThatIsGoodOnce() throws Exception {
		Browser signedIn = Browser.registered(this.port, "Jana", this.email);
		Browser browser = ask(this.email);
		assertThat(browser.path()).isEqualTo("/sign-in");
		String path = link();
		browser.get(path);
		assertThat(browser.status()).isEqualTo(200);
		browser.submit("/password/new", "password", "short");
		assertThat(browser.status()).isEqualTo(422);
		browser.submit("/password/new", "password", "three new words");
		assertThat(browser.page().selectFirst(".notice").text()).startsWith("Your new password is saved.");
		signedIn.get("/settings");
		assertThat(signedIn.path()).isEqualTo("/sign-in");
		browser.submit("/sign-in", "username", this.email, "password", "three new words");
		assertThat(browser.status()).isEqualTo(200);
		Browser again = new Browser(this.port);
		again.get(path);
		assertThat(again.status()).isEqualTo(410);
		assertThat(again.page().selectFirst("h1").text()).isEqualTo("This link is no longer good");
	}

	@Test
	void answersTheSameWhereNobodyIsRegisteredAndSendsNothing() throws Exception {
		Browser.registered(this.port, "Jana", this.email);
		String unknown = Browser.newEmail();
		Browser asked = ask(unknown);
		String answer = asked.page().selectFirst("main").text();
		assertThat(ask(this.email).page().selectFirst("main").text()).isEqualTo(answer);
		link();
		assertThat(letterTo(unknown)).isNull();
	}

	@Test
	void refusesAMadeUpKey() {
		Browser browser = new Browser(this.port);
		browser.get("/password/new?key=made-up");
		assertThat(browser.status()).isEqualTo(410);
		assertThat(browser.page().select("main form")).isEmpty();
	}

	private Browser ask(String address) {
		Browser browser = new Browser(this.port);
		browser.get("/password/forgotten");
		browser.submit("/password/forgotten", "email", address);
		return browser;
	}

	private String link() throws Exception {
		for (int i = 0; i < 100 && letterTo(this.email) == null; i++) {
			Thread.sleep(100);
		}
		MimeMessage letter = letterTo(this.email);
		assertThat(letter).isNotNull();
		assertThat(letter.getSubject()).isEqualTo("Choose a new password for First Attempt");
		String text = letter.getContent().toString();
		assertThat(text).startsWith("Hello Jana,");
		Matcher link = Pattern.compile("http://[^/]+(/password/new\\?key=\\S+)").matcher(text);
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private MimeMessage letterTo(String address) {
		return Arrays.stream(this.letters.getReceivedMessages())
			.filter((letter) -> receiver(letter).equals(address))
			.findFirst()
			.orElse(null);
	}

	private static String receiver(MimeMessage letter) {
		try {
			return letter.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
