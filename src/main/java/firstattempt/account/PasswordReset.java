package firstattempt.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A link that was mailed to choose a new password, good once and for an hour. */
@Entity
class PasswordReset {

	static final Duration VALID = Duration.ofHours(1);

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID accountId;

	private String secretHash;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected PasswordReset() {
	}

	PasswordReset(UUID accountId, String secret, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.accountId = accountId;
		this.secretHash = Secret.hash(secret);
		this.createdAt = now;
	}

	UUID accountId() {
		return this.accountId;
	}

	boolean goodAt(Instant now) {
		return now.isBefore(this.createdAt.plus(VALID));
	}

}
