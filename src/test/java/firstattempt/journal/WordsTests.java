package firstattempt.journal;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@ParameterizedTest
	@CsvSource({ "forgot, forgetting", "forgot, forgotten", "forget, forgets", "café, CAFE", "naïve, naive",
			"child, children", "child, children’s", "Mia, Mia's", "Mia, MIA’S", "cry, cried", "run, ran",
			"run, running", "foot, feet", "goes, went", "mum, mommy", "Straße, strasse", "fail, failing", "lose, lost",
			"was, being" })
	void areTheSameInAllTheirForms(String one, String other) {
		assertThat(Words.of(one)).hasSize(1).isEqualTo(Words.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "forgot, forgave", "math, mother", "shoe, show", "child, chilled", "lost, last" })
	void areNotTakenForOneAnother(String one, String other) {
		assertThat(Words.of(one)).isNotEqualTo(Words.of(other));
	}

	@Test
	void standInTheOrderOfTheText() {
		String text = "He forgot it. I was forgetting, too.";
		List<Words.Found> words = Words.in(text);
		assertThat(words).extracting((found) -> text.substring(found.start(), found.end()))
			.containsExactly("He", "forgot", "it", "I", "was", "forgetting", "too");
		assertThat(words.get(1).word()).isEqualTo(words.get(5).word());
		assertThat(Words.of(text)).hasSize(6);
	}

	@Test
	void keepTheirPlacesWhereFoldingChangesTheirLength() {
		String text = "Großmutter sagte: ﬁne";
		assertThat(Words.in(text)).extracting((found) -> text.substring(found.start(), found.end()))
			.containsExactly("Großmutter", "sagte", "ﬁne");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\t", "...", "?!", "—", "\u200b" })
	void areNoneInATextWithoutAny(String text) {
		assertThat(Words.of(text)).isEmpty();
	}

	@Test
	void areReadFromRightToLeftToo() {
		assertThat(Words.of("הוא שכח את התיק")).contains("שכח").hasSize(4);
		assertThat(Words.of("نسي الحقيبة")).hasSize(2);
		String text = "She said \u202bשכח\u202c today";
		assertThat(Words.of(text)).contains("שכח", "today");
		assertThat(Words.in(text)).element(2)
			.satisfies((found) -> assertThat(text.substring(found.start(), found.end())).contains("שכח"));
	}

	@Test
	void areTheSameWithSignsThatNobodySees() {
		assertThat(Words.of("for\u00ADgetting \u2068shoes\u2069")).isEqualTo(Words.of("forgot shoe"));
	}

	@Test
	void mayBePictures() {
		String text = "Big tears 😭 and then 👨‍👩‍👧";
		assertThat(Words.of(text)).contains("😭", "👨‍👩‍👧");
		assertThat(Words.of("😭")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "𐐀", "x𐐀" })
	void areCutWhereTheyAreTooLongToKeep(String part) {
		Set<String> words = Words.of("y" + part.repeat(4000));
		assertThat(words).isNotEmpty().allSatisfy((word) -> {
			assertThat(word).hasSizeLessThanOrEqualTo(60);
			assertThat(Character.isHighSurrogate(word.charAt(word.length() - 1))).as("half a character").isFalse();
		});
	}

	@Test
	void areFoundInALongText() {
		String text = "She forgot her lunch again. ".repeat(360);
		assertThat(Words.of(text)).hasSize(5);
		assertThat(Words.in(text)).hasSize(1800);
	}

}
