package firstattempt.theme;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompositionTests {

	@Test
	void passagesAreJoinedByABlank() {
		Composition composition = Composition
			.of(List.of(passage("title", "Lunch box "), passage("empty", " \n"), passage("text", "\n He forgot it.")));
		assertThat(composition.text()).isEqualTo("Lunch box He forgot it.");
	}

	@Test
	void aSentenceNeverCrossesFromOnePassageIntoTheNext() {
		Passage title = passage("title", "Lunch box");
		Passage text = passage("text", "  He forgot it!\" \"So what?\" he said…\n\nok.  ");
		Composition composition = Composition.of(List.of(title, text));
		List<String> sentences = composition.sentences()
			.stream()
			.map((sentence) -> sentence.showing(Theme.SELF_RELIANCE))
			.map((evidence) -> (evidence.passage().equals("title") ? title : text).text()
				.substring(evidence.start(), evidence.end()))
			.toList();
		assertThat(sentences).containsExactly("Lunch box", "He forgot it!\"", "\"So what?\"", "he said…", "ok.");
	}

	@Test
	void aShortenedTitleEndsNoSentence() {
		Passage text = passage("text", "I told Mrs. Lee and Dr. Ito at 7 p.m. on Monday. Last. He ran.");
		assertThat(Composition.of(List.of(text)).sentences()).hasSize(3);
	}

	@Test
	void knowsWhoSpeaks() {
		Composition composition = Composition.of(List.of(new Passage("text", Voice.PARENT, "He lost."),
				new Passage("r1", Voice.CHILD, "I lost."), new Passage("r2", Voice.PARENT, "We lost.")));
		String text = composition.text();
		assertThat(composition.voiceAt(text.indexOf("He lost"))).isEqualTo(Voice.PARENT);
		assertThat(composition.voiceAt(text.indexOf("I lost"))).isEqualTo(Voice.CHILD);
		assertThat(composition.voiceAt(text.indexOf("We lost"))).isEqualTo(Voice.PARENT);
	}

	private static Passage passage(String key, String text) {
		return new Passage(key, Voice.PARENT, text);
	}

}
