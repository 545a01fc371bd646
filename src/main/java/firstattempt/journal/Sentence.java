package firstattempt.journal;

import java.util.Optional;

import firstattempt.theme.Passage;
import firstattempt.theme.Voice;

/**
 * A sentence that shows a theme, in its text.
 *
 * @param voice whose words the text holds
 * @param whole the text
 * @param start where the sentence starts, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Sentence(Voice voice, String whole, int start, int end) {

	static Optional<Sentence> of(Passage passage, Mark mark) {
		boolean inside = 0 <= mark.startsAt() && mark.startsAt() < mark.endsAt()
				&& mark.endsAt() <= passage.text().length();
		return inside ? Optional.of(new Sentence(passage.voice(), passage.text(), mark.startsAt(), mark.endsAt()))
				: Optional.empty();
	}

	/**
	 * The sentence alone.
	 * @return its words
	 */
	public String words() {
		return this.whole.substring(this.start, this.end);
	}

}
