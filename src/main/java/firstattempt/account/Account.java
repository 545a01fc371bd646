package firstattempt.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
public class Account {

	@Id
	private UUID id;

	@Version
	private int version;

	private String email;

	private String name;

	private String passwordHash;

	@Enumerated(EnumType.STRING)
	private Role role;

	/** Raised to end every session that was opened before. */
	private int stamp;

	private Instant createdAt;

	private @Nullable Instant expiresAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Language language;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String name, String email, String passwordHash, Role role, Instant now, @Nullable Instant expiresAt) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.name = name;
		this.email = normalized(email);
		this.passwordHash = passwordHash;
		this.role = role;
		this.createdAt = now;
		this.expiresAt = expiresAt;
	}

	static String normalized(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	public UUID id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public String email() {
		return this.email;
	}

	public Role role() {
		return this.role;
	}

	/**
	 * Whether this is a visitor who only looks around.
	 * @return true for an account that ends by itself
	 */
	public boolean visiting() {
		return this.expiresAt != null;
	}

	/**
	 * What this person reads.
	 * @return the language, if they have ever said so
	 */
	public Optional<Language> language() {
		return Optional.ofNullable(this.language);
	}

	String passwordHash() {
		return this.passwordHash;
	}

	int stamp() {
		return this.stamp;
	}

	void rename(String name) {
		this.name = name;
	}

	void read(Language language) {
		this.language = language;
	}

	void changePassword(String passwordHash) {
		this.passwordHash = passwordHash;
		endOtherSessions();
	}

	void endOtherSessions() {
		this.stamp++;
	}

	/**
	 * Somebody is leaving for good; what hangs on the account has to go or to be handed
	 * over before it does.
	 *
	 * @param accountId who leaves
	 */
	public record Closed(UUID accountId) {
	}

	/**
	 * Somebody chose a new password; every device has to be signed in again.
	 *
	 * @param accountId who
	 */
	public record PasswordChanged(UUID accountId) {
	}

}
