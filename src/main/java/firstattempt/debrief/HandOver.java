package firstattempt.debrief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A device that a caregiver gave to a child. It lasts until it is taken back, whatever
 * becomes of the episode: nothing opens by itself.
 */
@Entity
class HandOver {

	private static final int FREE_TRIES = 3;

	private static final Duration FIRST_WAIT = Duration.ofSeconds(15);

	private static final int MOST_DOUBLINGS = 3;

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID accountId;

	private @Nullable UUID deviceId;

	private @Nullable UUID episodeId;

	private String secretHash;

	private boolean showsTitle;

	private boolean answered;

	private int wrongTries;

	private @Nullable Instant triedAt;

	private Instant begunAt;

	@SuppressWarnings("NullAway.Init")
	protected HandOver() {
	}

	HandOver(UUID accountId, @Nullable UUID deviceId, UUID episodeId, String secret, boolean showsTitle, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.accountId = accountId;
		this.deviceId = deviceId;
		this.episodeId = episodeId;
		this.secretHash = Secret.hash(secret);
		this.showsTitle = showsTitle;
		this.begunAt = now;
	}

	UUID id() {
		return this.id;
	}

	/**
	 * Whose device it is.
	 * @return the account
	 */
	public UUID accountId() {
		return this.accountId;
	}

	@Nullable UUID episodeId() {
		return this.episodeId;
	}

	boolean showsTitle() {
		return this.showsTitle;
	}

	/**
	 * Whether the child has said something.
	 * @return true if it is time to give the device back
	 */
	public boolean answered() {
		return this.answered;
	}

	boolean opensWith(String secret) {
		return MessageDigest.isEqual(this.secretHash.getBytes(StandardCharsets.UTF_8),
				Secret.hash(secret).getBytes(StandardCharsets.UTF_8));
	}

	void answer() {
		this.answered = true;
	}

	void wrong(Instant now) {
		this.wrongTries++;
		this.triedAt = now;
	}

	/**
	 * How long no other password is taken: longer with every wrong one, up to a point.
	 */
	Duration waits(Instant now) {
		if (this.triedAt == null || this.wrongTries < FREE_TRIES) {
			return Duration.ZERO;
		}
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(this.wrongTries - FREE_TRIES, MOST_DOUBLINGS));
		Duration left = Duration.between(now, this.triedAt.plus(wait));
		return left.isNegative() ? Duration.ZERO : left;
	}

}
