package firstattempt.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its author tells it. All but the day and the privacy may be missing.
 *
 * @param situation what slipped
 * @param step what the adult did
 * @param goodReason whether that step was taken for a good reason: safety, no chance, no
 * tools
 * @param aftermath what followed
 * @param carriedBy who carried it
 * @param upset how upset the child was, 0 to 4
 * @param urge how strong the adult's urge to step in was, 0 to 4
 * @param upsetLasted how long the child was upset
 * @param anotherAdultPressed whether another adult pressed to step in
 * @param title a few words, or an empty text
 * @param whatHappened what happened, or an empty text
 * @param whatIDid what the adult did, or an empty text
 * @param whatCameOfIt what came of it, or an empty text
 * @param occurredAt when it happened
 * @param dayOnly whether only the day is known, not the time
 * @param privacy who may read it
 */
@Embeddable
public record Story(@Nullable @Enumerated(EnumType.STRING) Situation situation,
		@Nullable @Enumerated(EnumType.STRING) Step step, boolean goodReason,
		@Nullable @Enumerated(EnumType.STRING) Aftermath aftermath,
		@Nullable @Enumerated(EnumType.STRING) CarriedBy carriedBy, @Nullable Integer upset, @Nullable Integer urge,
		@Nullable @Enumerated(EnumType.STRING) UpsetLasted upsetLasted, boolean anotherAdultPressed, String title,
		String whatHappened, @Column(name = "what_i_did") String whatIDid, String whatCameOfIt, Instant occurredAt,
		boolean dayOnly, @Enumerated(EnumType.STRING) Privacy privacy) {

	/** The same story, with what is known by now of how long the upset lasted. */
	Story lasting(UpsetLasted lasted) {
		return new Story(this.situation, this.step, this.goodReason, this.aftermath, this.carriedBy, this.upset,
				this.urge, lasted, this.anotherAdultPressed, this.title, this.whatHappened, this.whatIDid,
				this.whatCameOfIt, this.occurredAt, this.dayOnly, this.privacy);
	}

	/**
	 * Whether anything of it was told by a tap.
	 * @return true if there is more than texts and a day
	 */
	public boolean tapped() {
		return this.anotherAdultPressed || Stream
			.of(this.situation, this.step, this.aftermath, this.carriedBy, this.upset, this.urge, this.upsetLasted)
			.anyMatch(Objects::nonNull);
	}

	/**
	 * Whether another story says the same, whatever day it is put on.
	 * @param other the other story
	 * @return true if only the day may differ
	 */
	boolean saysTheSameAs(Story other) {
		return on(other.occurredAt, other.dayOnly).equals(other);
	}

	/**
	 * What is left of a story for a coach.
	 * @param share what the coach was given
	 * @return the story with the texts that they may read
	 */
	Story sharedAs(Reader.Share share) {
		return new Story(this.situation, this.step, this.goodReason, this.aftermath, this.carriedBy, this.upset,
				this.urge, this.upsetLasted, this.anotherAdultPressed, share.text(this.title),
				share.text(this.whatHappened), share.text(this.whatIDid), share.text(this.whatCameOfIt),
				this.occurredAt, this.dayOnly, this.privacy);
	}

	private Story on(Instant day, boolean dayOnly) {
		return new Story(this.situation, this.step, this.goodReason, this.aftermath, this.carriedBy, this.upset,
				this.urge, this.upsetLasted, this.anotherAdultPressed, this.title, this.whatHappened, this.whatIDid,
				this.whatCameOfIt, day, dayOnly, this.privacy);
	}

}
