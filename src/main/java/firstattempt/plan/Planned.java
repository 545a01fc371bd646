package firstattempt.plan;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What somebody means to do with a child, until they let it rest. */
@MappedSuperclass
abstract class Planned {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	private UUID childId;

	private @Nullable UUID authorId;

	private @Nullable UUID captureId;

	private Instant createdAt;

	private @Nullable Instant endedAt;

	@SuppressWarnings("NullAway.Init")
	protected Planned() {
	}

	Planned(Family family, Child child, UUID authorId, @Nullable UUID captureId, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.familyId = family.id();
		this.childId = child.id();
		this.authorId = authorId;
		this.captureId = captureId;
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

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** Lets it rest; what rests already, rests since then. */
	void end(Instant now) {
		if (this.endedAt == null) {
			this.endedAt = now;
		}
	}

	void bringBack() {
		this.endedAt = null;
	}

}
