package firstattempt.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SpanishTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void knowsSpanish() throws IOException {
		try (InputStream in = SpanishTests.class.getResourceAsStream("spanish.jsonl")) {
			List<String> entries = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			assertThat(entries).hasSize(20);
			assertThat(entries.stream().map(SpanishTests::text)).allMatch(Spanish::is);
		}
	}

	@Test
	void takesNoEnglishEntryForSpanish() throws IOException {
		for (String file : List.of("train.jsonl", "more.jsonl")) {
			try (Stream<String> entries = Files.lines(Path.of("src/training", file))) {
				assertThat(entries.map(SpanishTests::text)).hasSizeGreaterThan(1000).noneMatch(Spanish::is);
			}
		}
	}

	@Test
	void findsNothingInTheWordsOfASpanishEntryAndStillHearsTheAnswers() {
		ThemeTagger tagger = ThemeTagger.open(Path.of("target", "theme-tagger"));
		List<Passage> story = List.of(new Passage("whatHappened", Voice.PARENT,
				"Gastó todo su dinero en estampas y hoy no pudo comprar el helado. No le presté."));
		assertThat(tagger.read(story, Set.of()).themes()).isEmpty();
		assertThat(tagger.read(story, Set.of(Answer.ANOTHER_ADULT_PRESSED)).themes())
			.containsExactly(Theme.PARENT_COPING);
	}

	private static String text(String line) {
		JsonNode entry = JSON.readTree(line);
		return entry.path("title").asString("") + " " + entry.path("text").asString("");
	}

}
