package firstattempt.guide;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Situation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the guide that was kept, with what it was asked. The outcome stays as it
 * was given, whatever the rules say later.
 */
@Entity
@Table(name = "guide_decision")
class Decision {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	private UUID childId;

	private @Nullable UUID authorId;

	private @Nullable UUID captureId;

	@Enumerated(EnumType.STRING)
	private @Nullable Situation situation;

	private String aboutToHappen;

	@Embedded
	private Answers answers;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private Instant keptAt;

	private @Nullable Instant neverCameAt;

	@SuppressWarnings("NullAway.Init")
	protected Decision() {
	}

	Decision(Family family, Child child, UUID authorId, @Nullable UUID captureId, Question question, Instant now) {
		this(UuidCreator.getTimeOrderedEpoch(), family, child, authorId, captureId, question, now);
	}

	Decision(UUID id, Family family, Child child, UUID authorId, @Nullable UUID captureId, Question question,
			Instant now) {
		this.id = id;
		this.familyId = family.id();
		this.childId = child.id();
		this.authorId = authorId;
		this.captureId = captureId;
		this.situation = question.situation();
		this.aboutToHappen = question.aboutToHappen();
		this.answers = question.answers();
		this.outcome = Rule.decide(question.answers());
		this.keptAt = now;
	}

	UUID id() {
		return this.id;
	}

	UUID childId() {
		return this.childId;
	}

	@Nullable UUID authorId() {
		return this.authorId;
	}

	@Nullable Situation situation() {
		return this.situation;
	}

	String aboutToHappen() {
		return this.aboutToHappen;
	}

	Answers answers() {
		return this.answers;
	}

	Outcome outcome() {
		return this.outcome;
	}

	Instant keptAt() {
		return this.keptAt;
	}

	boolean neverCame() {
		return this.neverCameAt != null;
	}

	void neverCame(Instant now) {
		this.neverCameAt = now;
	}

	void mayStillCome() {
		this.neverCameAt = null;
	}

}
