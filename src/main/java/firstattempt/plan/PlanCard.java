package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Situation;
import firstattempt.journal.Story;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An if-then plan, of a child or of an adult for moments with this child. */
@Entity
public class PlanCard {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	private UUID childId;

	private @Nullable UUID authorId;

	private @Nullable UUID captureId;

	@Embedded
	private Words words;

	private Instant createdAt;

	private @Nullable Instant retiredAt;

	@SuppressWarnings("NullAway.Init")
	protected PlanCard() {
	}

	PlanCard(Family family, Child child, UUID authorId, @Nullable UUID captureId, Words words, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.familyId = family.id();
		this.childId = child.id();
		this.authorId = authorId;
		this.captureId = captureId;
		this.words = words;
		this.createdAt = now;
	}

	public UUID id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	UUID familyId() {
		return this.familyId;
	}

	public UUID childId() {
		return this.childId;
	}

	public @Nullable UUID authorId() {
		return this.authorId;
	}

	@Nullable UUID captureId() {
		return this.captureId;
	}

	public Words words() {
		return this.words;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant retiredAt() {
		return this.retiredAt;
	}

	/**
	 * Whether the plan was there for an episode: same child, same situation (a plan
	 * without one is for any), and it happened after the plan was made and before it was
	 * retired. Where only the day is known, a day on which the plan was made or retired
	 * says nothing, so it is not asked about.
	 */
	boolean fits(UUID childId, Story story, ZoneId zone) {
		if (!this.childId.equals(childId)
				|| (this.words.situation() != null && this.words.situation() != story.situation())) {
			return false;
		}
		if (!story.dayOnly()) {
			return story.occurredAt().isAfter(this.createdAt)
					&& (this.retiredAt == null || story.occurredAt().isBefore(this.retiredAt));
		}
		LocalDate day = LocalDate.ofInstant(story.occurredAt(), zone);
		return day.isAfter(LocalDate.ofInstant(this.createdAt, zone))
				&& (this.retiredAt == null || day.isBefore(LocalDate.ofInstant(this.retiredAt, zone)));
	}

	void revise(Words words) {
		this.words = words;
	}

	void retire(Instant now) {
		if (this.retiredAt == null) {
			this.retiredAt = now;
		}
	}

	void bringBack() {
		this.retiredAt = null;
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
