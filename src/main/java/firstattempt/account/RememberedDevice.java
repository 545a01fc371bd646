package firstattempt.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A device on which somebody stays signed in. Only a hash of its secret is kept. */
@Entity
public class RememberedDevice {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID accountId;

	private String secretHash;

	private String label;

	private Instant createdAt;

	private Instant lastUsedAt;

	@SuppressWarnings("NullAway.Init")
	protected RememberedDevice() {
	}

	RememberedDevice(UUID accountId, String secret, String label, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.accountId = accountId;
		this.secretHash = Secret.hash(secret);
		this.label = label;
		this.createdAt = now;
		this.lastUsedAt = now;
	}

	boolean opensWith(String secret) {
		return MessageDigest.isEqual(this.secretHash.getBytes(StandardCharsets.UTF_8),
				Secret.hash(secret).getBytes(StandardCharsets.UTF_8));
	}

	void used(Instant now) {
		this.lastUsedAt = now;
	}

	public UUID id() {
		return this.id;
	}

	public String label() {
		return this.label;
	}

	public Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	UUID accountId() {
		return this.accountId;
	}

}
