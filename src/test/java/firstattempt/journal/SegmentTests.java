package firstattempt.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import firstattempt.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentTests {

	private static final String TEXT = "He forgot. I waited. He cried.";

	@Test
	void ofATextWithoutMarksIsTheText() {
		assertThat(Segment.marked(TEXT, List.of())).containsExactly(plain(TEXT));
		assertThat(Segment.marked("", List.of())).isEmpty();
	}

	@Test
	void marksSentencesWhereTheyStand() {
		assertThat(Segment.marked(TEXT, List.of(mark(Theme.SELF_RELIANCE, 11, 20))))
			.containsExactly(plain("He forgot. "), shows("I waited.", Theme.SELF_RELIANCE), plain(" He cried."));
	}

	@Test
	void showsAllThemesOfASentence() {
		assertThat(Segment.marked(TEXT,
				List.of(mark(Theme.PARENT_COPING, 11, 20), mark(Theme.SELF_RELIANCE, 11, 20),
						mark(Theme.SELF_RELIANCE, 11, 20))))
			.containsExactly(plain("He forgot. "), shows("I waited.", Theme.SELF_RELIANCE, Theme.PARENT_COPING),
					plain(" He cried."));
	}

	@Test
	void cutsMarksThatOverlap() {
		assertThat(Segment.marked(TEXT, List.of(mark(Theme.SELF_RELIANCE, 0, 20), mark(Theme.RESILIENCE, 11, 30))))
			.containsExactly(shows("He forgot. ", Theme.SELF_RELIANCE),
					shows("I waited.", Theme.SELF_RELIANCE, Theme.RESILIENCE), shows(" He cried.", Theme.RESILIENCE));
	}

	@Test
	void cutsMarksThatLieInsideOthers() {
		assertThat(Segment.marked(TEXT, List.of(mark(Theme.RESILIENCE, 11, 20), mark(Theme.SELF_RELIANCE, 0, 30))))
			.containsExactly(shows("He forgot. ", Theme.SELF_RELIANCE),
					shows("I waited.", Theme.SELF_RELIANCE, Theme.RESILIENCE),
					shows(" He cried.", Theme.SELF_RELIANCE));
	}

	@ParameterizedTest
	@CsvSource({ "-1, 5", "25, 31", "31, 40", "8, 8", "9, 3", "-5, 99" })
	void leavesOutMarksThatAreNotInTheText(int start, int end) {
		assertThat(Segment.marked(TEXT, List.of(mark(Theme.RESILIENCE, start, end)))).containsExactly(plain(TEXT));
	}

	@Test
	void countsAsTheTaggerDoesWhereACharacterTakesTwoUnits() {
		String text = "😭😭 He cried. 🙈";
		int start = text.indexOf("He");
		assertThat(Segment.marked(text, List.of(mark(Theme.RESILIENCE, start, start + 9))))
			.containsExactly(plain("😭😭 "), shows("He cried.", Theme.RESILIENCE), plain(" 🙈"));
	}

	@Test
	void showsAShortTextWhole() {
		assertThat(Segment.excerpt(TEXT, Set.of(), 220)).containsExactly(plain(TEXT));
		assertThat(Segment.excerpt("", Set.of(), 220)).isEmpty();
	}

	@Test
	void showsTheBeginningOfALongText() {
		String text = "She forgot her lunch again. ".repeat(20);
		String shown = text(Segment.excerpt(text, Set.of(), 220));
		assertThat(shown).startsWith("She forgot").endsWith(" …").hasSizeBetween(180, 230);
		assertThat(text).startsWith(shown.substring(0, shown.length() - 2));
	}

	@Test
	void matchesWordsInAllTheirForms() {
		assertThat(Segment.excerpt(TEXT, Words.of("FORGETTING"), 220)).containsExactly(plain("He "), match("forgot"),
				plain(". I waited. He cried."));
		assertThat(Segment.excerpt(TEXT, Words.of("he"), 220)).filteredOn(Segment::match)
			.extracting(Segment::text)
			.containsExactly("He", "He");
	}

	@Test
	void showsTheStretchAroundTheFirstMatch() {
		String text = "one two three four ".repeat(40) + "He lost his keys there." + " five six seven".repeat(40);
		List<Segment> shown = Segment.excerpt(text, Words.of("key"), 220);
		assertThat(shown.get(0)).isEqualTo(plain("… "));
		assertThat(shown.get(shown.size() - 1)).isEqualTo(plain(" …"));
		assertThat(shown).filteredOn(Segment::match).extracting(Segment::text).containsExactly("keys");
		assertThat(text(shown)).contains("He lost his keys there.").hasSizeLessThan(260);
		assertThat(text).contains(text(shown.subList(1, shown.size() - 1)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 219, 220, 250, 300 })
	void marksAMatchThatIsLongerThanTheExcerpt(int length) {
		String word = "a".repeat(length);
		assertThat(Segment.excerpt("So " + word + " he said.", Words.of(word), 220)).filteredOn(Segment::match)
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void neverCutsACharacterInTwo(int shift) {
		String text = "x".repeat(shift) + "😭".repeat(300) + " key " + "😭".repeat(300);
		for (Set<String> words : List.of(Set.<String>of(), Words.of("key"))) {
			for (Segment segment : Segment.excerpt(text, words, 220)) {
				assertThat(Character.isLowSurrogate(segment.text().charAt(0))).isFalse();
				assertThat(Character.isHighSurrogate(segment.text().charAt(segment.text().length() - 1))).isFalse();
			}
		}
	}

	private static String text(List<Segment> segments) {
		return segments.stream().map(Segment::text).collect(Collectors.joining());
	}

	private static Mark mark(Theme theme, int start, int end) {
		return new Mark(theme, "whatHappened", start, end, null, Reader.Reach.WORDS);
	}

	private static Segment plain(String text) {
		return new Segment(text, List.of(), false);
	}

	private static Segment match(String text) {
		return new Segment(text, List.of(), true);
	}

	private static Segment shows(String text, Theme... themes) {
		return new Segment(text, Arrays.stream(themes).sorted().toList(), false);
	}

}
