package firstattempt.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a coach keeps about a family at their desk; nothing in it is the family's. */
@Entity
class CaseFile {

	/** Opening pages within this time is one visit. */
	static final Duration VISIT = Duration.ofHours(4);

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID coachId;

	private UUID familyId;

	private String alias = "";

	private @Nullable LocalDate nextSession;

	private @Nullable Instant visitedAt;

	private @Nullable Instant visitedBefore;

	@SuppressWarnings("NullAway.Init")
	protected CaseFile() {
	}

	CaseFile(UUID coachId, UUID familyId) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.coachId = coachId;
		this.familyId = familyId;
	}

	UUID coachId() {
		return this.coachId;
	}

	UUID familyId() {
		return this.familyId;
	}

	String alias() {
		return this.alias;
	}

	@Nullable LocalDate nextSession() {
		return this.nextSession;
	}

	/** When the last visit began. */
	@Nullable Instant visitedAt() {
		return this.visitedAt;
	}

	/**
	 * What counts as new: whatever came since the visit before this one. It stays new
	 * while the visit lasts.
	 */
	@Nullable Instant newSince(Instant now) {
		return (this.visitedAt != null && now.isBefore(this.visitedAt.plus(VISIT))) ? this.visitedBefore
				: this.visitedAt;
	}

	void describe(String alias, @Nullable LocalDate nextSession) {
		this.alias = alias;
		this.nextSession = nextSession;
	}

	void visit(Instant now) {
		if (this.visitedAt == null || !now.isBefore(this.visitedAt.plus(VISIT))) {
			this.visitedBefore = this.visitedAt;
			this.visitedAt = now;
		}
	}

}
