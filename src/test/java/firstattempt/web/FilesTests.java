package firstattempt.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page brings along, as it comes over the line. */
@PageTest
class FilesTests {

	private static final int MOST_BYTES = 60 * 1024;

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();

	@Test
	void sendsScriptAndStylePackedSmallAndForEver() throws Exception {
		Document page = new Browser(this.port).get("/offline/write");
		assertThat(packed(page.select("script[src]").eachAttr("src"))).isBetween(1000, MOST_BYTES);
		assertThat(packed(page.select("link[rel=stylesheet]").eachAttr("href"))).isBetween(1000, MOST_BYTES);
	}

	@Test
	void speaksHttp2AndPacksPages() throws Exception {
		HttpResponse<byte[]> page = get("/welcome");
		assertThat(page.version()).isEqualTo(Version.HTTP_2);
		assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
	}

	@Test
	void sendsMoreThanOneWindowOverAnUpgrade() throws Exception {
		HttpResponse<String> sheet = this.client.send(HttpRequest.newBuilder(address("/css/app.css")).build(),
				BodyHandlers.ofString());
		assertThat(sheet.version()).isEqualTo(Version.HTTP_2);
		assertThat(sheet.body().length()).isGreaterThan(64 * 1024);
	}

	@Test
	void bringsTheSheetAlongWithTheFirstPageOfABrowser() throws Exception {
		HttpResponse<String> first = open("/welcome", null);
		Document page = Jsoup.parse(first.body());
		String sheet = page.selectFirst("style").data();
		String linked = page.selectFirst("link[rel=stylesheet]").attr("href");
		assertThat(sheet).isEqualTo(text(linked));
		assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("style-src 'self' 'sha256-" + sha256(sheet) + "';");
		assertThat(page.selectFirst("link[rel=stylesheet]").attr("media")).isEqualTo("not all");

		Document second = Jsoup.parse(open("/welcome", cookie(first)).body());
		assertThat(second.select("style")).isEmpty();
		assertThat(second.select("link[rel=stylesheet]:not([media])").eachAttr("href")).containsExactly(linked);
	}

	@Test
	void bringsTheSheetAgainAfterItChanged() throws Exception {
		assertThat(Jsoup.parse(open("/welcome", "first-attempt-style=" + "0".repeat(32)).body()).select("style"))
			.hasSize(1);
	}

	@Test
	void keepsTheSheetForAPageThatIsShown() throws Exception {
		HttpResponse<String> page = open("/welcome", null);
		Element token = Jsoup.parse(page.body()).selectFirst("form[action=/language] input[type=hidden]");
		HttpResponse<String> elsewhere = this.client.send(HttpRequest.newBuilder(address("/language"))
			.header("Sec-Fetch-Dest", "document")
			.header("Cookie", cookie(page).replace("first-attempt-style", "another"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("language=ES&" + token.attr("name") + "=" + token.val()))
			.build(), BodyHandlers.ofString());
		assertThat(elsewhere.statusCode()).isEqualTo(302);
		assertThat(cookie(elsewhere)).contains("first-attempt-language").doesNotContain("first-attempt-style");
		assertThat(get("/offline/write").headers().allValues("Set-Cookie"))
			.noneMatch((cookie) -> cookie.startsWith("first-attempt-style"));
	}

	/** As a browser opens a page for somebody to look at. */
	private HttpResponse<String> open(String path, @Nullable String cookie) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Sec-Fetch-Dest", "document");
		if (cookie != null) {
			request.header("Cookie", cookie);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private String text(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString()).body();
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String cookie(HttpResponse<?> response) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.collect(Collectors.joining("; "));
	}

	private static String sha256(String text) throws Exception {
		return Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private int packed(List<String> paths) throws Exception {
		int bytes = 0;
		for (String path : paths) {
			HttpResponse<byte[]> file = get(path);
			assertThat(file.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
			assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).as(path)
				.contains("max-age=31536000", "immutable");
			bytes += file.body().length;
		}
		return bytes;
	}

	private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(address(path)).header("Accept-Encoding", "gzip").build(),
				BodyHandlers.ofByteArray());
	}

}
