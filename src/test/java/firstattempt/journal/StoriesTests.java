package firstattempt.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Stories as parents tell them, written in through the pages. */
@PageTest
class StoriesTests {

	private static final List<String> TAPS = List.of("situation", "step", "aftermath", "carriedBy", "upset", "urge",
			"anotherAdultPressed");

	@LocalServerPort
	private int port;

	@Test
	void giveEachItsPageWithThemesAndEvidence() throws IOException {
		Writer jana = Writer.jana(this.port);
		List<JsonNode> stories = stories();
		Set<String> themes = new TreeSet<>();
		List<String> untouched = new ArrayList<>();
		for (JsonNode story : stories) {
			String episode = jana.wrote(fields(story));
			for (JsonNode thought : story.path("reflections")) {
				jana.reflect(episode, "voice", thought.path("by").asString(), "text", thought.path("text").asString());
				assertThat(jana.browser().path()).isEqualTo(episode);
			}
			List<String> found = reads(jana.read(episode), story);
			themes.addAll(found);
			if (found.isEmpty()) {
				untouched.add(story.path("title").asString());
			}
		}
		assertThat(stories).hasSize(12);
		// two lines about a lost shoe, and nothing felt or learned yet
		assertThat(untouched).isSubsetOf("One shoe");
		assertThat(themes).hasSizeGreaterThanOrEqualTo(7);
		assertThat(jana.journal("")).hasSize(12)
			.containsExactlyInAnyOrderElementsOf(
					stories.stream().map((story) -> story.path("title").asString()).toList());
		assertThat(jana.journal("?q=sneaker")).containsExactlyInAnyOrder("No sneakers on gym day", "One shoe");
	}

	/** Checks a story's page and answers its themes. */
	private static List<String> reads(Document page, JsonNode story) {
		String title = story.path("title").asString();
		List<String> written = new ArrayList<>(List.of(title, story.path("text").asString()));
		story.path("reflections").forEach((thought) -> written.add(thought.path("text").asString()));
		assertThat(page.selectFirst("h1").wholeText().strip()).isEqualTo(title);
		assertThat(page.selectFirst(".as-written").wholeText()).isEqualTo(written.get(1));
		assertThat(page.select(".voice-text").stream().map(Element::wholeText))
			.containsExactlyElementsOf(written.subList(2, written.size()));
		List<String> themes = Writer.themes(page);
		assertThat(page.text().contains("No themes were found.")).isEqualTo(themes.isEmpty());
		for (String theme : themes) {
			List<String> sentences = page.select("mark[data-theme=" + theme + "]")
				.stream()
				.map(Element::wholeText)
				.toList();
			String answers = page.select(".lights label[data-theme=" + theme + "] small").text();
			assertThat(!sentences.isEmpty() || answers.contains("shown by:")).as(title + ": " + theme).isTrue();
			assertThat(sentences).as(title + ": " + theme)
				.allSatisfy(
						(sentence) -> assertThat(written).anySatisfy((text) -> assertThat(text).contains(sentence)));
		}
		assertThat(page.select("mark").eachAttr("data-theme")).isSubsetOf(themes);
		return themes;
	}

	private static String[] fields(JsonNode story) {
		List<String> fields = new ArrayList<>(
				List.of("title", story.path("title").asString(), "whatHappened", story.path("text").asString()));
		TAPS.stream().filter(story::has).forEach((name) -> fields.addAll(List.of(name, story.path(name).asString())));
		return fields.toArray(new String[0]);
	}

	private static List<JsonNode> stories() throws IOException {
		try (InputStream file = StoriesTests.class.getResourceAsStream("stories.jsonl")) {
			Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
			JsonMapper json = new JsonMapper();
			return lines.map(json::readTree).toList();
		}
	}

}
