package firstattempt.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

class StyleTests {

	private static final Pattern PIECE = Pattern.compile("\\.([a-z][a-z0-9-]*)");

	private static final Path LIST = Path.of("src/main/resources/templates/style/style.html");

	/**
	 * What every feature builds with; what one has for itself is seen on its own pages.
	 */
	private static final Set<String> SHARED = Set.of("Page", "Press", "Form", "Choose", "Say", "Child", "Today",
			"Journal", "Episode", "Lists");

	/**
	 * What the template's head lists as a shared piece of the sheet, by the name of its
	 * class.
	 */
	private static Set<String> pieces() throws IOException {
		String head = Files.readString(LIST).split("\\*/", 2)[0];
		Set<String> names = new TreeSet<>();
		String group = "";
		for (String line : head.split("\n")) {
			Matcher named = Pattern.compile("^ ([A-Z]\\w+) {2,}").matcher(line);
			group = named.find() ? named.group(1) : group;
			if (SHARED.contains(group)) {
				PIECE.matcher(line).results().map((name) -> name.group(1)).forEach(names::add);
			}
		}
		return names;
	}

	@Nested
	@PageTest
	@ActiveProfiles("development")
	class InDevelopment {

		/** What only a whole page can show. */
		private static final Set<String> OF_PAGES = Set.of("app", "plain", "focus", "with-aside", "col", "aside",
				"outbox", "working");

		@LocalServerPort
		private int port;

		@Test
		void showsEveryPieceOfTheSheet() throws IOException {
			Browser browser = new Browser(this.port);
			Document page = browser.get("/style");
			assertThat(browser.status()).isEqualTo(200);
			assertThat(page.html()).doesNotContain("??", "__$", "${", "#{");
			assertThat(pieces()).hasSizeGreaterThan(40);
			assertThat(pieces()).filteredOn((piece) -> !OF_PAGES.contains(piece) && page.select("." + piece).isEmpty())
				.isEmpty();
		}

	}

	@Nested
	@PageTest
	class Elsewhere {

		@LocalServerPort
		private int port;

		@Test
		void isNotThere() {
			Browser jana = Browser.ofFamily(this.port);
			jana.get("/style");
			assertThat(jana.status()).isEqualTo(404);
		}

	}

}
