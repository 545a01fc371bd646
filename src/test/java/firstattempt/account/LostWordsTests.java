package firstattempt.account;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class LostWordsTests {

	private static final String WORDS = "She left the recorder at home.\n\nI <waited> & breathed.";

	@LocalServerPort
	private int port;

	private final String email = Browser.newEmail();

	private Browser jana;

	private String child;

	private String action;

	@BeforeEach
	void writing() {
		this.jana = Browser.registered(this.port, "Jana", this.email);
		this.jana.submit("/family/new", "name", "Us", "timeZone", "Europe/Prague");
		this.child = this.jana.addChild("Mia");
		this.action = this.child + "/episodes";
		this.jana.get(this.action + "/new");
	}

	@Test
	void carriesTheWordsThroughTheSignIn() {
		this.jana.close();
		this.jana.drop("first-attempt-device");
		Document door = this.jana.submit(this.action, "whatHappened", WORDS, "step", "WAITED");
		assertThat(this.jana.status()).isEqualTo(401);
		assertThat(door.selectFirst(".as-written").wholeText()).isEqualToNormalizingNewlines(WORDS);
		Document again = this.jana.submit("/sign-in", "username", this.email, "password", "not my password");
		assertThat(this.jana.status()).isEqualTo(401);
		assertThat(again.selectFirst(".as-written").wholeText()).isEqualToNormalizingNewlines(WORDS);
		Document words = this.jana.submit("/sign-in", "username", this.email, "password", Browser.PASSWORD);
		assertThat(words.selectFirst("#whatHappened").wholeText()).isEqualToNormalizingNewlines(WORDS);
		assertThat(words.selectFirst("[name=step]").val()).isEqualTo("WAITED");
		assertThat(words.select("form .hint").text()).contains("What you tapped");
		this.jana.submit(this.action);
		assertThat(this.jana.path()).startsWith("/episodes/");
		assertThat(this.jana.page().selectFirst(".story").text()).contains("I <waited> & breathed.");
	}

	@Test
	void givesTheWordsBackWhereThePageIsTooOldToBeTrusted() {
		this.jana.drop("XSRF-TOKEN");
		Document words = this.jana.submit(this.action, "whatHappened", WORDS);
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(words.select("form .hint")).as("of taps that there were none of").isEmpty();
		assertThat(words.selectFirst("#whatHappened").wholeText()).isEqualToNormalizingNewlines(WORDS);
		this.jana.submit(this.action);
		assertThat(this.jana.path()).startsWith("/episodes/");
	}

	@Test
	void keepsEveryAnswerWhereThereAreSeveral() {
		this.jana.submit(this.action, "whatHappened", WORDS);
		String episode = this.jana.path();
		Document page = this.jana.page();
		page.select("form[action=" + episode + "/themes] [name=theme]").attr("checked", "");
		int themes = page.select("[name=theme]").size();
		assertThat(themes).isGreaterThan(1);
		this.jana.drop("XSRF-TOKEN");
		Document words = this.jana.submit(episode + "/themes");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(words.select("form[action=" + episode + "/themes] [name=theme]")).hasSize(themes);
	}

	@Test
	void keepsNothingOfAFormThatRemoves() {
		this.jana.get(this.child);
		this.jana.drop("XSRF-TOKEN");
		Document page = this.jana.submit(this.child + "/remove", "nickname", "Mia");
		assertThat(this.jana.status()).isEqualTo(403);
		assertThat(page.selectFirst("h1").text()).isEqualTo("Not for this account");
		assertThat(page.select("main form")).isEmpty();
	}

}
