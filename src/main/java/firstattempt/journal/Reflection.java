package firstattempt.journal;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.theme.Voice;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A later thought on an episode, in the parent's voice or the child's own. */
@Entity
public class Reflection {

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private MistakeEpisode episode;

	private @Nullable UUID authorId;

	@Enumerated(EnumType.STRING)
	private Voice voice;

	private String text;

	private boolean feelingNamed;

	private boolean planMade;

	private boolean together;

	private boolean familyOnly;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Reflection() {
	}

	Reflection(MistakeEpisode episode, UUID authorId, Thought thought, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.episode = episode;
		this.authorId = authorId;
		this.voice = thought.voice();
		this.text = thought.text();
		this.feelingNamed = thought.feelingNamed();
		this.planMade = thought.planMade();
		this.together = thought.together();
		this.familyOnly = thought.familyOnly();
		this.createdAt = now;
	}

	/** What is left of it for a coach; never kept. */
	Reflection sharedAs(MistakeEpisode shared, Reader.Share share) {
		Reflection left = new Reflection();
		left.id = this.id;
		left.episode = shared;
		left.authorId = this.authorId;
		left.voice = this.voice;
		left.text = share.text(this.text);
		left.feelingNamed = this.feelingNamed;
		left.planMade = this.planMade;
		left.together = this.together;
		left.createdAt = this.createdAt;
		return left;
	}

	boolean says(UUID authorId, Thought thought) {
		return authorId.equals(this.authorId) && thought.equals(
				new Thought(this.voice, this.text, this.feelingNamed, this.planMade, this.together, this.familyOnly));
	}

	public UUID id() {
		return this.id;
	}

	public @Nullable UUID authorId() {
		return this.authorId;
	}

	public Voice voice() {
		return this.voice;
	}

	public String text() {
		return this.text;
	}

	public boolean feelingNamed() {
		return this.feelingNamed;
	}

	public boolean planMade() {
		return this.planMade;
	}

	public boolean together() {
		return this.together;
	}

	/**
	 * Whether it is for nobody outside the family.
	 * @return true if no coach may ever read it
	 */
	public boolean familyOnly() {
		return this.familyOnly;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
