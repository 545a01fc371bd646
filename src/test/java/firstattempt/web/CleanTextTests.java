package firstattempt.web;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class CleanTextTests {

	private static final int MEGABYTE = 1024 * 1024;

	@LocalServerPort
	private int port;

	@Test
	void handsAFormBackOnceWithoutTheInvisibleCharacter() {
		Browser jana = Browser.ofFamily(this.port);
		jana.get("/children");
		jana.submit("/children", "nickname", "Mi\u0000a\u0007", "needs", "a\tb");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst(".errors").text()).contains("invisible character");
		assertThat(jana.page().selectFirst("#nickname").val()).isEqualTo("Mia");
		assertThat(jana.page().selectFirst("#needs").val()).isEqualTo("a\tb");
		jana.submit("/children");
		assertThat(jana.get("/children").select(".rows a").eachText()).contains("Mia");
	}

	@Test
	void cleansWhatIsNoForm() {
		Browser browser = new Browser(this.port);
		browser.get("/password/new?key=%00made%00up");
		assertThat(browser.status()).isEqualTo(410);
		browser.get("/sign-in");
		browser.submit("/sign-in", "username", "no\u0000body", "password", "\u0000");
		assertThat(browser.status()).isEqualTo(401);
		assertThat(browser.page().selectFirst("#username").val()).isEqualTo("nobody");
	}

	@Test
	void keepsNewLinesAndWhatIsRare() {
		Browser jana = Browser.ofFamily(this.port);
		String child = jana.addChild("Mia");
		jana.write(child, "whatHappened", "One\r\ntwo \uD83C\uDF88 \u05E9\u05DC\u05D5\u05DD");
		assertThat(jana.page().selectFirst(".story").wholeText())
			.contains("One\ntwo \uD83C\uDF88 \u05E9\u05DC\u05D5\u05DD");
	}

	@Test
	void saysThatFiftyMegabytesAreTooMuch() throws Exception {
		byte[] body = new byte[50 * MEGABYTE];
		Arrays.fill(body, (byte) 'a');
		tooMuch(HttpRequest.BodyPublishers.ofByteArray(body));
	}

	@Test
	void saysSoToAStreamWithoutALengthToo() throws Exception {
		tooMuch(HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {

			private int left = 50 * MEGABYTE;

			@Override
			public int read() {
				return (this.left-- > 0) ? 'a' : -1;
			}

		}));
	}

	private void tooMuch(HttpRequest.BodyPublisher body) throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/sign-in"))
				.version(HttpClient.Version.HTTP_1_1)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Accept", "text/html")
				.POST(body)
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(413);
		Document page = Jsoup.parse(response.body());
		assertThat(page.selectFirst("h1").text()).isEqualTo("Too much at once");
	}

}
