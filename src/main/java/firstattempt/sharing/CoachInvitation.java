package firstattempt.sharing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Family;
import firstattempt.web.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A link by mail or a code by word of mouth, by which one coach comes to a family. */
@Entity
class CoachInvitation {

	static final Duration LINK_VALID = Duration.ofDays(14);

	static final Duration CODE_VALID = Duration.ofDays(2);

	/** Nothing in it looks or sounds like anything else in it. */
	private static final String LETTERS = "ACDEFHJKMNPQRTWXY3479";

	private static final int LENGTH = 9;

	private static final SecureRandom random = new SecureRandom();

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	private String email;

	private String secretHash;

	private Instant createdAt;

	private Instant expiresAt;

	@SuppressWarnings("NullAway.Init")
	protected CoachInvitation() {
	}

	private CoachInvitation(Family family, String email, String secret, Instant now, Duration valid) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.family = family;
		this.email = email;
		this.secretHash = Secret.hash(secret);
		this.createdAt = now;
		this.expiresAt = now.plus(valid);
	}

	static CoachInvitation byMail(Family family, String email, String secret, Instant now) {
		return new CoachInvitation(family, email, secret, now, LINK_VALID);
	}

	static CoachInvitation byCode(Family family, String code, Instant now) {
		return new CoachInvitation(family, "", plain(code), now, CODE_VALID);
	}

	/** A new code, in three groups of three. */
	static String code() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append((i % 3 == 0 && i > 0) ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return code.toString();
	}

	/** A code as it is compared, however it was typed. */
	static String plain(String code) {
		return "code:" + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

	public UUID id() {
		return this.id;
	}

	Family family() {
		return this.family;
	}

	/**
	 * Whom it was mailed to.
	 * @return the address, or an empty text for a code
	 */
	public String email() {
		return this.email;
	}

	public Instant expiresAt() {
		return this.expiresAt;
	}

	boolean goodAt(Instant now) {
		return now.isBefore(this.expiresAt);
	}

}
