package firstattempt.theme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TagCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** Finds confidence in a first reflection, and says "blame" of everything. */
	private final ThemeTagger tagger = new ThemeTagger() {

		@Override
		public Reading read(List<Passage> passages, Set<Answer> answers) {
			if (passages.size() < 3) {
				return new Reading(Set.of(), null, List.of(), Map.of(Theme.CONFIDENCE, 0.1));
			}
			Passage last = passages.get(2);
			return new Reading(Set.of(Theme.CONFIDENCE, Theme.RESPONSIBILITY_VS_BLAME), Stance.BLAME,
					List.of(Evidence.ofSentence(Theme.CONFIDENCE, last.key(), 0, last.text().length()),
							Evidence.ofSentence(Theme.RESPONSIBILITY_VS_BLAME, "text", 0, 2)),
					Map.of(Theme.CONFIDENCE, 0.9));
		}

		@Override
		public String version() {
			return "test";
		}

	};

	@Test
	void writesALineForEachEntryInOrder() {
		int exit = run("""
				{"id":"a","title":"T","text":"He said “ü”","reflections":[{"by":"CHILD","text":"I did it 🎉"}]}

				{"id":2,"text":"","unheard":true}
				""");
		assertThat(text(this.out)).isEqualTo("""
				{"id":"a","themes":["CONFIDENCE","RESPONSIBILITY_VS_BLAME"],"stance":"BLAME",\
				"evidence":[{"theme":"CONFIDENCE","sentence":"I did it 🎉"},\
				{"theme":"RESPONSIBILITY_VS_BLAME","sentence":"He"}],"scores":{"CONFIDENCE":0.9}}
				{"id":2,"themes":[],"stance":null,"evidence":[],"scores":{"CONFIDENCE":0.1}}
				""");
		assertThat(text(this.err)).isEmpty();
		assertThat(exit).isZero();
	}

	@Test
	void reportsABadLineAndGoesOn() {
		int exit = run("""
				{"id":"a","text":"one"}
				{"id":"b",
				{"id":"c","text":"three"}""");
		assertThat(text(this.out)).contains("\"id\":\"a\"", "\"id\":\"c\"").hasLineCount(2);
		assertThat(text(this.err)).startsWith("Line 2: not JSON").hasLineCount(1);
		assertThat(exit).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			[1]                                                  | Line 1: not a JSON object
			null                                                 | Line 1: not a JSON object
			{"text":"x"}                                         | Line 1: "id" is missing
			{"id":"a"}                                           | Line 1: "text" is missing
			{"id":"a","text":5}                                  | Line 1: "text" is not text
			{"id":"a","text":"x","reflections":"y"}              | Line 1: "reflections" is not a list
			{"id":"a","text":"x","reflections":["y"]}            | Line 1: a reflection is not a JSON object
			{"id":"a","text":"x"} more                           | Line 1: not JSON
			""")
	void saysWhatIsWrong(String line, String message) {
		assertThat(run(line)).isOne();
		assertThat(text(this.err)).startsWith(message);
		assertThat(text(this.out)).isEmpty();
	}

	@Test
	void aMarkAtTheStartOfTheFileIsNoError() {
		assertThat(run("\uFEFF{\"id\":\"a\",\"text\":\"one\"}\r\n")).isZero();
		assertThat(text(this.out)).hasLineCount(1);
	}

	private int run(String lines) {
		return TagCommand.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
				new PrintStream(this.out), new PrintStream(this.err), this.tagger);
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
