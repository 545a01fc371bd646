package firstattempt.family;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A person's place in a family; a caregiver belongs to one. */
@Entity
class Caregiver {

	@Id
	private UUID accountId;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	private Instant joinedAt;

	@SuppressWarnings("NullAway.Init")
	protected Caregiver() {
	}

	Caregiver(UUID accountId, Family family, Instant now) {
		this.accountId = accountId;
		this.family = family;
		this.joinedAt = now;
	}

	UUID accountId() {
		return this.accountId;
	}

	Family family() {
		return this.family;
	}

}
