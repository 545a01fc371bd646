package firstattempt.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Holds this machine, and this version, to the answers that are written down. Processors
 * add in different orders, so the last digit of a score may differ; themes, sentences and
 * stance may not. With other weights or settings the answers are renewed by
 * {@code java -jar target/first-attempt.jar tag < entries.jsonl > readings.jsonl} in the
 * folder of these files, and the version in tagger.properties with them.
 */
class SameAnswerTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static ThemeTagger tagger;

	@BeforeAll
	static void open() {
		tagger = ThemeTagger.open(Path.of("target", "theme-tagger"));
	}

	@Test
	void givesTheAnswersThatAreWrittenDown() throws IOException {
		List<String> expected = lines(bytes("readings.jsonl"));
		List<String> actual = lines(tag());
		assertThat(expected).hasSizeGreaterThan(30);
		assertThat(actual).hasSameSizeAs(expected);
		for (int i = 0; i < expected.size(); i++) {
			JsonNode was = JSON.readTree(expected.get(i));
			JsonNode is = JSON.readTree(actual.get(i));
			for (String name : List.of("id", "themes", "stance", "evidence")) {
				assertThat(is.get(name)).as("%s of %s", name, was.get("id")).isEqualTo(was.get(name));
			}
			for (Theme theme : Theme.values()) {
				assertThat(is.get("scores").get(theme.name()).doubleValue()).as("%s in %s", theme, was.get("id"))
					.isCloseTo(was.get("scores").get(theme.name()).doubleValue(), within(0.0015));
			}
		}
	}

	@Test
	void givesThemAgainToTheLastDigit() throws IOException {
		assertThat(tag()).isEqualTo(tag());
	}

	@Test
	void theAnswersAreOfThisVersion() throws IOException {
		assertThat(new String(bytes("readings.version"), StandardCharsets.UTF_8).strip()).isEqualTo(tagger.version());
	}

	private static byte[] tag() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (InputStream in = SameAnswerTests.class.getResourceAsStream("entries.jsonl")) {
			assertThat(TagCommand.run(in, new PrintStream(out), System.err, tagger)).isZero();
		}
		return out.toByteArray();
	}

	private static byte[] bytes(String resource) throws IOException {
		try (InputStream in = SameAnswerTests.class.getResourceAsStream(resource)) {
			return in.readAllBytes();
		}
	}

	private static List<String> lines(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8).lines().toList();
	}

}
