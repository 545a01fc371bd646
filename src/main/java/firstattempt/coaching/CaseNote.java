package firstattempt.coaching;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a coach notes about a family for themselves. It is the coach's, stays when the
 * family shares no more, and is gone with the coach's account. Of the family it keeps
 * nothing but which notes belong together.
 */
@Entity
class CaseNote {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID coachId;

	private UUID familyId;

	private String alias;

	private @Nullable UUID captureId;

	private String text;

	private Instant writtenAt;

	@SuppressWarnings("NullAway.Init")
	protected CaseNote() {
	}

	CaseNote(CaseFile file, @Nullable UUID captureId, String text, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.coachId = file.coachId();
		this.familyId = file.familyId();
		this.alias = file.alias();
		this.captureId = captureId;
		this.text = text;
		this.writtenAt = now;
	}

	UUID id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	UUID familyId() {
		return this.familyId;
	}

	/** What the coach calls the family, or an empty text. */
	String alias() {
		return this.alias;
	}

	String text() {
		return this.text;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	void revise(String text) {
		this.text = text;
	}

}
