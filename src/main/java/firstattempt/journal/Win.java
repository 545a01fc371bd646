package firstattempt.journal;

import java.time.Instant;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One thing done right, in a line. */
@Entity
public class Win {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Child child;

	private @Nullable UUID authorId;

	private String text;

	private Instant occurredAt;

	private boolean dayOnly;

	private Instant createdAt;

	private @Nullable Instant deletedAt;

	@SuppressWarnings("NullAway.Init")
	protected Win() {
	}

	Win(UUID id, Family family, Child child, UUID authorId, String text, Moment moment, Instant now) {
		this.id = id;
		this.familyId = family.id();
		this.child = child;
		this.authorId = authorId;
		this.text = text;
		this.occurredAt = moment.at();
		this.dayOnly = moment.dayOnly();
		this.createdAt = now;
	}

	/** What is left of it for a coach; never kept. */
	Win sharedAs(Reader.Share share) {
		Win left = new Win();
		left.id = this.id;
		left.familyId = this.familyId;
		left.child = this.child;
		left.authorId = this.authorId;
		left.text = share.text(this.text);
		left.occurredAt = this.occurredAt;
		left.dayOnly = this.dayOnly;
		left.createdAt = this.createdAt;
		return left;
	}

	public UUID id() {
		return this.id;
	}

	UUID familyId() {
		return this.familyId;
	}

	public Child child() {
		return this.child;
	}

	public @Nullable UUID authorId() {
		return this.authorId;
	}

	public String text() {
		return this.text;
	}

	public Instant occurredAt() {
		return this.occurredAt;
	}

	public boolean dayOnly() {
		return this.dayOnly;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant deletedAt() {
		return this.deletedAt;
	}

	void delete(Instant now) {
		this.deletedAt = now;
	}

	void restore() {
		this.deletedAt = null;
	}

}
