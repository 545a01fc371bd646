package firstattempt.journal;

import firstattempt.theme.Answer;
import firstattempt.theme.Evidence;
import firstattempt.theme.Theme;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Why the tagger found a theme: a sentence of a passage, or an answer that was tapped.
 *
 * @param theme the theme
 * @param passage the name of the field or the id of the reflection; null for an answer
 * @param startsAt where the sentence starts, in UTF-16 units from the passage's start
 * @param endsAt where it ends, exclusive
 * @param answer the answer; null for a sentence
 * @param reach how much of the episode the tagger has to know to find it
 */
@Embeddable
record Mark(@Enumerated(EnumType.STRING) Theme theme, @Nullable String passage,
		@Column(name = "starts_at") int startsAt, @Column(name = "ends_at") int endsAt,
		@Nullable @Enumerated(EnumType.STRING) Answer answer, @Enumerated(EnumType.STRING) Reader.Reach reach) {

	static Mark of(Evidence evidence, Reader.Reach reach) {
		return new Mark(evidence.theme(), evidence.passage(), evidence.start(), evidence.end(), evidence.answer(),
				reach);
	}

	/** Whether it marks the same, however much has to be known for that. */
	boolean marksTheSameAs(Mark other) {
		return new Mark(this.theme, this.passage, this.startsAt, this.endsAt, this.answer, other.reach).equals(other);
	}

}
