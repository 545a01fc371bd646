package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Situation;
import firstattempt.journal.Story;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** An if-then plan, of a child or of an adult for moments with this child. */
@Entity
@AttributeOverride(name = "endedAt", column = @Column(name = "retired_at"))
public class PlanCard extends Planned {

	@Embedded
	private Words words;

	@SuppressWarnings("NullAway.Init")
	protected PlanCard() {
	}

	PlanCard(Family family, Child child, UUID authorId, @Nullable UUID captureId, Words words, Instant now) {
		super(family, child, authorId, captureId, now);
		this.words = words;
	}

	public Words words() {
		return this.words;
	}

	/**
	 * Whether the plan was there for an episode: same child, same situation (a plan
	 * without one is for any), and it happened after the plan was made and before it was
	 * retired. Where only the day is known, a day on which the plan was made or retired
	 * says nothing, so it is not asked about.
	 */
	boolean fits(UUID childId, Story story, ZoneId zone) {
		if (!childId().equals(childId)
				|| (this.words.situation() != null && this.words.situation() != story.situation())) {
			return false;
		}
		if (!story.dayOnly()) {
			return story.occurredAt().isAfter(createdAt())
					&& (endedAt() == null || story.occurredAt().isBefore(endedAt()));
		}
		LocalDate day = LocalDate.ofInstant(story.occurredAt(), zone);
		return day.isAfter(LocalDate.ofInstant(createdAt(), zone))
				&& (endedAt() == null || day.isBefore(LocalDate.ofInstant(endedAt(), zone)));
	}

	void revise(Words words) {
		this.words = words;
	}

	/**
	 * What a plan says.
	 *
	 * @param holder who acts
	 * @param situation in which situation, or null for any
	 * @param ifText what happens, without the word "if" before it
	 * @param thenText what is done then, without the word "then" before it
	 * @param calmPlan what the adult does for their own calm, or an empty text
	 */
	@Embeddable
	public record Words(@Enumerated(EnumType.STRING) Holder holder,
			@Nullable @Enumerated(EnumType.STRING) Situation situation, String ifText, String thenText,
			String calmPlan) {

		/** The longest "if" and the longest "then". */
		public static final int LONGEST = 300;

		/** The longest calm plan. */
		public static final int LONGEST_CALM = 500;

		public Words {
			ifText = ifText.replaceAll("\\s+", " ").strip().replaceFirst("(?i)^if\\s+", "").replaceFirst("\\s*,$", "");
			thenText = thenText.replaceAll("\\s+", " ").strip().replaceFirst("(?i)^,?\\s*then\\s+", "");
			calmPlan = calmPlan.strip();
		}

	}

}
