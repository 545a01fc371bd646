package firstattempt.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Proposals;
import firstattempt.sharing.Shared;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a coach gives a family along after a session: words, the next plan, homework.
 * Whether the plan was taken over is not kept here: a plan that is captured by the id of
 * the note says so.
 */
@Entity
class SessionNote {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	private @Nullable UUID coachId;

	private String coachName;

	private @Nullable UUID captureId;

	private LocalDate sessionDay;

	private String text;

	private Instant writtenAt;

	private @Nullable UUID childId;

	@Embedded
	private PlanCard.@Nullable Words words;

	private @Nullable Instant declinedAt;

	private String declineLine = "";

	private String homework = "";

	private @Nullable LocalDate dueDay;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private String outcomeLine = "";

	private @Nullable Instant answeredAt;

	@SuppressWarnings("NullAway.Init")
	protected SessionNote() {
	}

	SessionNote(Shared shared, @Nullable UUID captureId, Given given, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.familyId = shared.family().id();
		this.coachId = shared.coach().id();
		this.coachName = shared.coach().name();
		this.captureId = captureId;
		this.sessionDay = given.day();
		this.text = given.text();
		this.writtenAt = now;
		if (given.plan() != null) {
			this.childId = given.plan().childId();
			this.words = given.plan().words();
		}
		if (given.homework() != null) {
			this.homework = given.homework().text();
			this.dueDay = given.homework().due();
		}
	}

	UUID id() {
		return this.id;
	}

	String coachName() {
		return this.coachName;
	}

	LocalDate sessionDay() {
		return this.sessionDay;
	}

	String text() {
		return this.text;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	Optional<Proposals.Proposed> proposed() {
		return (this.childId != null && this.words != null)
				? Optional.of(new Proposals.Proposed(this.childId, this.words)) : Optional.empty();
	}

	boolean declined() {
		return this.declinedAt != null;
	}

	String declineLine() {
		return this.declineLine;
	}

	Optional<Given.Homework> homework() {
		return (this.dueDay != null) ? Optional.of(new Given.Homework(this.homework, this.dueDay)) : Optional.empty();
	}

	@Nullable Outcome outcome() {
		return this.outcome;
	}

	String outcomeLine() {
		return this.outcomeLine;
	}

	/** Whether it gives this; a form that went back and forth may give something new. */
	boolean gives(Given given) {
		return given.equals(new Given(this.sessionDay, this.text, proposed().orElse(null), homework().orElse(null)));
	}

	void decline(String line, Instant now) {
		this.declinedAt = now;
		this.declineLine = line;
	}

	void reconsider() {
		this.declinedAt = null;
		this.declineLine = "";
	}

	void answer(@Nullable Outcome outcome, String line, Instant now) {
		this.outcome = outcome;
		this.outcomeLine = line;
		this.answeredAt = (outcome != null) ? now : null;
	}

	/** Forgets the plan, with the child it is about. False if nothing is left then. */
	boolean forgetPlan() {
		this.childId = null;
		this.words = null;
		reconsider();
		return !this.text.isEmpty() || this.dueDay != null;
	}

}
