package firstattempt.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
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
	void bringsTheSheetAlongWithTheFirstPageOfSomebodySignedIn() throws Exception {
		Browser jana = Browser.ofFamily(this.port).sending("Sec-Fetch-Dest", "document");
		Document first = jana.get("/settings");
		String sheet = first.selectFirst("style").data();
		String linked = first.selectFirst("link[rel=stylesheet]").attr("href");
		assertThat(sheet).isEqualTo(new String(
				this.client.send(HttpRequest.newBuilder(address(linked)).build(), BodyHandlers.ofByteArray()).body(),
				StandardCharsets.UTF_8));
		String hash = Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));
		assertThat(jana.header("Content-Security-Policy")).contains("style-src 'self' 'sha256-" + hash + "';");
		assertThat(first.selectFirst("link[rel=stylesheet]").attr("media")).isEqualTo("not all");
		assertThat(jana.keeps("first-attempt-style")).isTrue();

		Document second = jana.get("/settings");
		assertThat(second.select("style")).isEmpty();
		assertThat(second.select("link[rel=stylesheet]:not([media])").eachAttr("href")).containsExactly(linked);
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
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
