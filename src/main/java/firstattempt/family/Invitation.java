package firstattempt.family;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A link by which one more caregiver joins: good once, for a week, until taken back. */
@Entity
class Invitation {

	static final Duration VALID = Duration.ofDays(7);

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	private String secretHash;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Invitation() {
	}

	Invitation(Family family, String secret, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.family = family;
		this.secretHash = Secret.hash(secret);
		this.createdAt = now;
	}

	public UUID id() {
		return this.id;
	}

	Family family() {
		return this.family;
	}

	public Instant expiresAt() {
		return this.createdAt.plus(VALID);
	}

	boolean goodAt(Instant now) {
		return now.isBefore(expiresAt());
	}

}
