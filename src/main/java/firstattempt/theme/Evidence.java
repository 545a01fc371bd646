package firstattempt.theme;

import java.util.Objects;

/**
 * Why a theme was found: a sentence of a passage, or an answer that was tapped.
 *
 * @param theme the theme that was found
 * @param passage the key of the passage that holds the sentence, or {@code null}
 * @param start where the sentence starts in the passage's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param answer the answer, or {@code null}
 */
public record Evidence(Theme theme, String passage, int start, int end, Answer answer) {

	public Evidence {
		Objects.requireNonNull(theme, "theme");
		if ((passage == null) == (answer == null)) {
			throw new IllegalArgumentException("Evidence is either a sentence or an answer");
		}
	}

	public static Evidence ofSentence(Theme theme, String passage, int start, int end) {
		return new Evidence(theme, Objects.requireNonNull(passage, "passage"), start, end, null);
	}

	public static Evidence ofAnswer(Theme theme, Answer answer) {
		return new Evidence(theme, null, 0, 0, Objects.requireNonNull(answer, "answer"));
	}

	public boolean isSentence() {
		return this.passage != null;
	}

}
