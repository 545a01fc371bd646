package firstattempt.family;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A child, known by a nickname. */
@Entity
public class Child {

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	private String nickname;

	private @Nullable Integer birthYear;

	private String needs;

	@Enumerated(EnumType.STRING)
	private Colour colour;

	private Instant createdAt;

	private @Nullable Instant archivedAt;

	@SuppressWarnings("NullAway.Init")
	protected Child() {
	}

	Child(Family family, String nickname, @Nullable Integer birthYear, String needs, Colour colour, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.family = family;
		this.nickname = nickname;
		this.birthYear = birthYear;
		this.needs = needs;
		this.colour = colour;
		this.createdAt = now;
	}

	public UUID id() {
		return this.id;
	}

	public String nickname() {
		return this.nickname;
	}

	public @Nullable Integer birthYear() {
		return this.birthYear;
	}

	public String needs() {
		return this.needs;
	}

	public Colour colour() {
		return this.colour;
	}

	/**
	 * Whether the child's journal is closed for now: it is read, and nothing new is
	 * begun.
	 * @return true if archived
	 */
	public boolean archived() {
		return this.archivedAt != null;
	}

	void describe(String nickname, @Nullable Integer birthYear, String needs, Colour colour) {
		this.nickname = nickname;
		this.birthYear = birthYear;
		this.needs = needs;
		this.colour = colour;
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void bringBack() {
		this.archivedAt = null;
	}

	/**
	 * A child is about to be removed, with all that was written about them.
	 *
	 * @param childId which child
	 */
	public record Removed(UUID childId) {
	}

}
