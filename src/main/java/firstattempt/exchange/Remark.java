package firstattempt.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.sharing.Shared;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What a coach says or asks about an episode, with what the caregivers answered. */
@Entity
class Remark {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	private UUID episodeId;

	private @Nullable UUID coachId;

	private String coachName;

	private @Nullable UUID captureId;

	private String text;

	private Instant writtenAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "remark_answer", joinColumns = @JoinColumn(name = "remark_id"))
	@OrderBy("writtenAt")
	private List<Answer> answers = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Remark() {
	}

	Remark(Shared shared, UUID episodeId, @Nullable UUID captureId, String text, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.familyId = shared.family().id();
		this.episodeId = episodeId;
		this.coachId = shared.coach().id();
		this.coachName = shared.coach().name();
		this.captureId = captureId;
		this.text = text;
		this.writtenAt = now;
	}

	UUID id() {
		return this.id;
	}

	UUID episodeId() {
		return this.episodeId;
	}

	@Nullable UUID coachId() {
		return this.coachId;
	}

	String coachName() {
		return this.coachName;
	}

	String text() {
		return this.text;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	List<Answer> answers() {
		return List.copyOf(this.answers);
	}

	/** Whether it says this; a form that went back and forth may say something new. */
	boolean says(UUID episodeId, String text) {
		return this.episodeId.equals(episodeId) && this.text.equals(text);
	}

	/** Adds an answer; the same one sent twice in a row is added once. */
	void answer(UUID authorId, String text, Instant now) {
		Answer last = this.answers.isEmpty() ? null : this.answers.get(this.answers.size() - 1);
		if (last == null || !authorId.equals(last.authorId()) || !text.equals(last.text())) {
			this.answers.add(new Answer(UuidCreator.getTimeOrderedEpoch(), authorId, text, now));
		}
	}

	/** Takes an answer back. False if it is not this author's. */
	boolean takeBack(UUID authorId, UUID answerId) {
		return this.answers.removeIf((answer) -> answer.id().equals(answerId) && authorId.equals(answer.authorId()));
	}

	/** Takes the coach's words back and leaves what was answered. */
	void takeBack() {
		this.text = "";
	}

	/**
	 * An answer.
	 *
	 * @param id which
	 * @param authorId who answered, or null if they have left
	 * @param text what they answered
	 * @param writtenAt when
	 */
	@Embeddable
	record Answer(UUID id, @Nullable UUID authorId, String text, Instant writtenAt) {
	}

}
